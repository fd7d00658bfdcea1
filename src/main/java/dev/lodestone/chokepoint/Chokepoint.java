package dev.lodestone.chokepoint;

import java.util.List;

/**
 * A minimal cut set of the target. Order 1 is a single point of failure.
 *
 * @param members what is lost together
 * @param alsoBy narrower losses of other levels that are implied by a member's and cut in its place
 * @param certainty whether it cuts whatever the undisclosed turns out to be
 * @param possibleSubsets of a certain set, its proper subsets that are possible
 * @param witness what fails, in order from the cut to the target
 */
public record Chokepoint(
    List<Member> members,
    List<Member> alsoBy,
    Certainty certainty,
    List<List<Member>> possibleSubsets,
    List<WitnessStep> witness) {
  public Chokepoint {
    members = List.copyOf(members);
    alsoBy = List.copyOf(alsoBy);
    possibleSubsets = List.copyOf(possibleSubsets);
    witness = List.copyOf(witness);
  }

  /** How many members it has. */
  public int order() {
    return members.size();
  }
}
