package dev.lodestone.chokepoint;

import java.util.Comparator;
import java.util.List;

/**
 * A minimal cut set of the target. Order 1 is a single point of failure.
 *
 * @param members what is lost together
 * @param alsoBy narrower losses of other levels that are implied by a member's and cut in its place
 * @param certainty whether it cuts whatever the undisclosed turns out to be
 * @param possibleSubsets of a certain set, its proper subsets that are possible
 * @param shortfall how much of the target is missing once it is lost: at least {@code lower},
 *     whatever the undisclosed turns out to be
 * @param effect whether anything may be left of the target
 * @param mostValuableUnknown of a possible set, the items of which to know more would settle it
 * @param way what fails, in order from the cut to the target
 */
public record Chokepoint(
    List<Member> members,
    List<Member> alsoBy,
    Certainty certainty,
    List<List<Member>> possibleSubsets,
    Interval shortfall,
    Effect effect,
    List<UnknownSupply> mostValuableUnknown,
    Witness way) {
  /** Certain ones first, then fewest members, then the most that is missing for certain. */
  static final Comparator<Chokepoint> ORDER =
      Comparator.comparing(Chokepoint::certainty)
          .thenComparingInt(Chokepoint::order)
          .thenComparing(one -> one.shortfall().lower(), Comparator.reverseOrder())
          .thenComparing(one -> one.shortfall().upper(), Comparator.reverseOrder())
          .thenComparing(Chokepoint::members, Cut.BY_MEMBERS);

  public Chokepoint {
    members = List.copyOf(members);
    alsoBy = List.copyOf(alsoBy);
    possibleSubsets = List.copyOf(possibleSubsets);
    mostValuableUnknown = List.copyOf(mostValuableUnknown);
  }

  /** The same with its way told. */
  Chokepoint by(Witness told) {
    return new Chokepoint(
        members, alsoBy, certainty, possibleSubsets, shortfall, effect, mostValuableUnknown, told);
  }

  /** The steps of its way that are told. */
  public List<WitnessStep> witness() {
    return way.steps();
  }

  /** How many members it has. */
  public int order() {
    return members.size();
  }
}
