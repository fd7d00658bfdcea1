package dev.lodestone.chokepoint;

import dev.lodestone.andor.Availability;
import dev.lodestone.supplygraph.Bound;
import dev.lodestone.supplygraph.Truncation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes chokepoints of cuts: what is left, the way, what is possible within. Cost: for each an
 * evaluation, a grading and a search in each completion.
 */
final class Explanations {
  /** Of so many cuts the shortfall is measured, in their order; of the others it is bounded. */
  static final int MOST_MEASURED = 1_000;

  private final Translation optimistic;
  private final Translation pessimistic;
  private final Grading most;
  private final Grading least;
  private final Witnesses witnesses;
  private final int minSupply;

  Explanations(Translation optimistic, Translation pessimistic, int minSupply) {
    this.optimistic = optimistic;
    this.pessimistic = pessimistic;
    this.most = new Grading(optimistic);
    this.least = new Grading(pessimistic);
    this.witnesses = new Witnesses(optimistic, pessimistic);
    this.minSupply = minSupply;
  }

  /** How much of the target there is before anything is lost. */
  Interval withNothingLost() {
    BitSet nothing = new BitSet();
    return Left.between(least.under(nothing), most.under(nothing)).of(optimistic.topState());
  }

  /** The chokepoints in their order, wider ones with what they imply. */
  List<Chokepoint> of(NavigableSet<Cut> cuts) {
    Set<List<Member>> possible = new HashSet<>();
    cuts.stream()
        .filter(cut -> cut.certainty() == Certainty.POSSIBLE)
        .forEach(cut -> possible.add(cut.members()));
    List<Chokepoint> chokepoints = new ArrayList<>();
    Map<Cut, List<Member>> standing = new Implications(optimistic.chain()).sort(cuts);
    standing.forEach(
        (cut, alsoBy) ->
            chokepoints.add(of(cut, alsoBy, possible, chokepoints.size() < MOST_MEASURED)));
    chokepoints.sort(Chokepoint.ORDER);
    return chokepoints;
  }

  /**
   * One cut by itself, its shortfall measured.
   *
   * @param possible the sets that are known to be possible
   */
  Chokepoint of(Cut cut, Set<List<Member>> possible) {
    return of(cut, List.of(), possible, true);
  }

  private Chokepoint of(
      Cut cut, List<Member> alsoBy, Set<List<Member>> possible, boolean measured) {
    Aftermath after = after(cut, measured);
    Interval left = after.left().of(optimistic.topState());
    return new Chokepoint(
        cut.members(),
        alsoBy,
        cut.certainty(),
        cut.certainty() == Certainty.CERTAIN ? subsets(cut, possible) : List.of(),
        left.rest(),
        Effect.of(left),
        witnesses.of(cut, after));
  }

  /** The bound that is hit by so many chokepoints. */
  static Optional<Truncation> truncation(List<Chokepoint> chokepoints) {
    return chokepoints.size() > MOST_MEASURED
        ? Optional.of(new Truncation(Bound.COUNT, MOST_MEASURED))
        : Optional.empty();
  }

  private Aftermath after(Cut cut, boolean measured) {
    BitSet lostMost = optimistic.losing(cut.members());
    BitSet lostLeast = pessimistic.losing(cut.members());
    Availability upper = optimistic.under(lostMost);
    Availability lower = pessimistic.under(lostLeast);
    Left left =
        measured
            ? Left.between(least.under(lostLeast), most.under(lostMost))
            : Left.lessThanEnough(cut.certainty(), minSupply);
    return new Aftermath(upper, lower, left);
  }

  /** The proper subsets of a cut that are possible. */
  private static List<List<Member>> subsets(Cut cut, Set<List<Member>> possible) {
    NavigableSet<List<Member>> subsets = new TreeSet<>(Cut.BY_MEMBERS);
    int all = (1 << cut.members().size()) - 1;
    for (int chosen = 1; chosen < all; chosen++) {
      List<Member> subset = new ArrayList<>();
      for (int i = 0; i < cut.members().size(); i++) {
        if ((chosen >> i & 1) != 0) {
          subset.add(cut.members().get(i));
        }
      }
      if (possible.contains(subset)) {
        subsets.add(subset);
      }
    }
    return List.copyOf(subsets);
  }
}
