package dev.lodestone.chokepoint;

import dev.lodestone.supplygraph.Bound;
import dev.lodestone.supplygraph.Slice;
import dev.lodestone.supplygraph.Truncation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes chokepoints of cuts: what is left, the way, what is possible within. Cost: for each that is
 * measured a grading in each completion, for each whose way is told an evaluation and a grading in
 * each and a search.
 */
final class Explanations {
  /** Of so many cuts the shortfall is measured, in their order; of the others it is bounded. */
  static final int MOST_MEASURED = 1_000;

  private final Translation optimistic;
  private final Translation pessimistic;
  private final Told before;
  private final Grading most;
  private final Grading least;
  private final Witnesses witnesses;
  private final Map<Cut, List<Member>> standing;
  private final Set<List<Member>> possible;
  private final Optional<Unknowns> unknowns;
  private final Set<Cut> measured = new HashSet<>();
  private final int minSupply;

  private Explanations(
      Map<Cut, List<Member>> standing,
      Set<List<Member>> possible,
      ChokepointQuestion question,
      Completions completions,
      boolean doubtfulBans) {
    this.standing = standing;
    this.possible = possible;
    this.optimistic = completions.optimistic();
    this.pessimistic = completions.pessimistic(doubtfulBans);
    this.before = completions.told(doubtfulBans);
    this.most = optimistic.grading();
    this.least = pessimistic.grading();
    this.witnesses = new Witnesses(optimistic, pessimistic);
    this.minSupply = question.assuming().minSupply();
    List<List<Member>> losses =
        standing.keySet().stream()
            .filter(cut -> cut.certainty() == Certainty.POSSIBLE)
            .map(Cut::members)
            .toList();
    this.unknowns =
        losses.isEmpty() || !question.unknowns()
            ? Optional.empty()
            : Optional.of(
                Unknowns.of(Translator.switched(question, optimistic, doubtfulBans), losses));
  }

  /**
   * Prepares to explain cuts, the narrower under the wider.
   *
   * @param doubtfulBans whether these take their trade away in the pessimistic completion
   */
  static Explanations of(
      NavigableSet<Cut> cuts,
      ChokepointQuestion question,
      Completions completions,
      boolean doubtfulBans) {
    return new Explanations(
        new Implications(completions.optimistic().chain()).sort(cuts),
        possible(cuts),
        question,
        completions,
        doubtfulBans);
  }

  /** Prepares to explain some of many cuts, each for itself. */
  static Explanations ofEach(
      List<Cut> some,
      Collection<Cut> all,
      ChokepointQuestion question,
      Completions completions,
      boolean doubtfulBans) {
    Map<Cut, List<Member>> each = new LinkedHashMap<>();
    some.forEach(cut -> each.put(cut, List.of()));
    return new Explanations(each, possible(all), question, completions, doubtfulBans);
  }

  private static Set<List<Member>> possible(Collection<Cut> cuts) {
    return cuts.stream()
        .filter(cut -> cut.certainty() == Certainty.POSSIBLE)
        .map(Cut::members)
        .collect(Collectors.toSet());
  }

  /** How much of the target there is before anything is lost. */
  Interval withNothingLost() {
    BitSet nothing = new BitSet();
    return Left.between(least.under(nothing), most.under(nothing)).of(optimistic.topState());
  }

  /** What would settle the possible ones; none where that is not asked. */
  List<UnknownSupply> mostValuableUnknown() {
    return unknowns.map(Unknowns::ranking).orElse(List.of());
  }

  /** The bounds that were hit. */
  List<Truncation> truncations() {
    return Stream.of(
            unknowns.flatMap(Unknowns::truncation),
            standing.size() > MOST_MEASURED
                ? Optional.of(new Truncation(Bound.COUNT, MOST_MEASURED))
                : Optional.<Truncation>empty())
        .flatMap(Optional::stream)
        .toList();
  }

  /** The chokepoints in their order, wider ones with what they imply; some with their way. */
  List<Chokepoint> chokepoints(Slice explained) {
    // Where all are told, what is left is measured once for each.
    boolean all = explained.containsAll(standing.size());
    List<Chokepoint> chokepoints = each(all);
    chokepoints.sort(Chokepoint.ORDER);
    return all ? chokepoints : told(chokepoints, explained);
  }

  /** The chokepoints in the order of the cuts, all with their way. */
  List<Chokepoint> asGiven() {
    return each(true);
  }

  private List<Chokepoint> each(boolean told) {
    List<Chokepoint> chokepoints = new ArrayList<>();
    standing.forEach(
        (cut, alsoBy) -> {
          if (chokepoints.size() < MOST_MEASURED) {
            measured.add(cut);
          }
          Once<Left> left = new Once<>(() -> left(cut));
          Interval ofTarget = leftOfTarget(cut, left);
          chokepoints.add(
              new Chokepoint(
                  cut.members(),
                  alsoBy,
                  cut.certainty(),
                  cut.certainty() == Certainty.CERTAIN ? subsets(cut, possible) : List.of(),
                  ofTarget.rest(),
                  Effect.of(ofTarget),
                  unknowns.map(all -> all.settling(cut)).orElse(List.of()),
                  told ? way(cut, left) : Witness.UNTOLD));
        });
    return chokepoints;
  }

  private List<Chokepoint> told(List<Chokepoint> chokepoints, Slice explained) {
    List<Chokepoint> told = new ArrayList<>(chokepoints.size());
    for (Chokepoint one : chokepoints) {
      Cut cut = new Cut(one.members(), one.certainty());
      told.add(
          explained.contains(told.size(), chokepoints.size())
              ? one.by(way(cut, new Once<>(() -> left(cut))))
              : one);
    }
    return told;
  }

  private Interval leftOfTarget(Cut cut, Once<Left> left) {
    return measured.contains(cut)
        ? before.left(cut, () -> left.get().of(optimistic.topState()))
        : left.get().of(optimistic.topState());
  }

  private Witness way(Cut cut, Once<Left> left) {
    return measured.contains(cut)
        ? before.way(cut, () -> findWay(cut, left.get()))
        : findWay(cut, left.get());
  }

  private Witness findWay(Cut cut, Left left) {
    return witnesses.of(
        cut,
        new Aftermath(
            optimistic.under(optimistic.losing(cut.members())),
            pessimistic.under(pessimistic.losing(cut.members())),
            left));
  }

  private Left left(Cut cut) {
    return measured.contains(cut)
        ? Left.between(
            least.under(pessimistic.losing(cut.members())),
            most.under(optimistic.losing(cut.members())))
        : Left.lessThanEnough(cut.certainty(), minSupply);
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
