package dev.lodestone.chokepoint;

import java.util.List;

/**
 * A minimal cut set of the target. Order 1 is a single point of failure.
 *
 * @param members what is lost together
 * @param alsoBy narrower losses that cut for the same reason and are implied by a member's, of
 *     other levels
 * @param certainty whether it cuts whatever the undisclosed turns out to be
 * @param witness what fails, in order from the cut to the target
 */
public record Chokepoint(
    List<Member> members, List<Member> alsoBy, Certainty certainty, List<WitnessStep> witness) {
  public Chokepoint {
    members = List.copyOf(members);
    alsoBy = List.copyOf(alsoBy);
    witness = List.copyOf(witness);
  }

  /** How many members it has. */
  public int order() {
    return members.size();
  }
}
