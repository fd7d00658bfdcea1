package dev.lodestone.chokepoint;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How much a member matters. The two completions are the ends of what is known; what is true may
 * give a measure outside of both, except for the probabilities {@code ifLost} and {@code ifHeld}.
 *
 * @param member the member
 * @param probability that it is lost; empty where none was given
 * @param certain in the optimistic completion; empty where nothing depends on it there
 * @param possible in the pessimistic completion; empty where nothing depends on it there
 */
public record MemberImportance(
    Member member,
    OptionalDouble probability,
    Optional<ImportanceMeasures> certain,
    Optional<ImportanceMeasures> possible) {}
