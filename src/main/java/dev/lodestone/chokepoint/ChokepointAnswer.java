package dev.lodestone.chokepoint;

import dev.lodestone.supplygraph.SupplyGraph;
import dev.lodestone.supplygraph.Truncation;
import java.util.List;
import java.util.Optional;

/**
 * The chokepoints of a target, and what the answer rests on. Numbers are nodes and dependencies of
 * {@code graph}.
 *
 * @param graph the snapshot it was computed on
 * @param question what was asked
 * @param noCutSetsBecause why there are none although the target is not resilient: it is
 *     unavailable from the start; empty otherwise
 * @param withNothingLost how much of the target there is before anything is lost
 * @param chokepoints certain ones first, then by order, then by the most that is missing, then by
 *     level, then by id
 * @param mostValuableUnknown the items of which to know more would settle possible chokepoints,
 *     those that settle most first; empty where the question leaves them out
 * @param alreadyLost what bans in force have taken away upstream
 * @param survivesBy one entry per slot of the target when no single loss is certain to cut
 * @param decisiveGaps nodes of the data gaps on which the resilience rests
 * @param coverage what is known upstream
 * @param completeToOrder the order up to which these are all chokepoints there are
 * @param truncatedBy bounds that were hit
 */
public record ChokepointAnswer(
    SupplyGraph graph,
    ChokepointQuestion question,
    Optional<String> noCutSetsBecause,
    Interval withNothingLost,
    List<Chokepoint> chokepoints,
    List<UnknownSupply> mostValuableUnknown,
    List<AlreadyLost> alreadyLost,
    List<Survival> survivesBy,
    List<Integer> decisiveGaps,
    Coverage coverage,
    int completeToOrder,
    List<Truncation> truncatedBy) {
  public ChokepointAnswer {
    chokepoints = List.copyOf(chokepoints);
    mostValuableUnknown = List.copyOf(mostValuableUnknown);
    alreadyLost = List.copyOf(alreadyLost);
    survivesBy = List.copyOf(survivesBy);
    decisiveGaps = List.copyOf(decisiveGaps);
    truncatedBy = List.copyOf(truncatedBy);
  }
}
