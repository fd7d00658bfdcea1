package dev.lodestone.chokepoint;

import dev.lodestone.andor.DiagramLimitException;
import dev.lodestone.andor.DiagramLimits;
import dev.lodestone.andor.FailureDiagram;
import dev.lodestone.andor.FussellVesely;
import dev.lodestone.andor.Importance;
import dev.lodestone.andor.MinimalSets;
import dev.lodestone.andor.ProbabilityBounds;
import dev.lodestone.andor.TopProbability;
import dev.lodestone.supplygraph.Truncation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.LongStream;

/** Measures a completion by its decision diagram. */
final class ExactImportance {
  private static final int ORDERS = MeasuredCompletion.COUNTED_ORDERS;

  private final Translation translation;
  private final LeafProbabilities probabilities;
  private final ImportanceLimits limits;
  private final DiagramLimits within;
  private final List<Truncation> truncatedBy = new ArrayList<>();

  private ExactImportance(
      Translation translation, LeafProbabilities probabilities, ImportanceLimits limits) {
    this.translation = translation;
    this.probabilities = probabilities;
    this.limits = limits;
    this.within = new DiagramLimits(limits.maxNodes(), limits.late());
  }

  /**
   * Measures a completion.
   *
   * @throws DiagramLimitException when a diagram would be too large
   */
  static MeasuredCompletion of(
      Translation translation, LeafProbabilities probabilities, ImportanceLimits limits)
      throws DiagramLimitException {
    return new ExactImportance(translation, probabilities, limits).measure();
  }

  private MeasuredCompletion measure() throws DiagramLimitException {
    BitSet alphabet = new BitSet();
    translation.members().keySet().forEach(alphabet::set);
    FailureDiagram diagram =
        FailureDiagram.of(translation.system(), translation.top(), alphabet, within);
    MinimalSets sets = diagram.minimalSets(ORDERS, within);
    TopProbability probability = diagram.probability(probabilities::of);
    List<Importance> importances = probability.importances(within);
    List<Importance> atHalf = diagram.probability(leaf -> .5).importances(within);
    List<List<Long>> counts = sets.countsByLeaf();
    List<OptionalDouble> shares = shares(sets, probability, importances.size());
    Map<Member, ImportanceMeasures> measures = new TreeMap<>(Cut.BY_LEVEL);
    for (Member member : translation.members().values()) {
      measures.put(member, nothing(probability.value()));
    }
    for (int level = 0; level < importances.size(); level++) {
      Importance one = importances.get(level);
      List<Long> byOrder =
          MeasuredCompletion.fromOrderOne(counts.get(level).stream().mapToLong(Long::longValue));
      measures.put(
          translation.members().get(one.leaf()),
          new ImportanceMeasures(
              byOrder,
              OptionalDouble.of(atHalf.get(level).birnbaum()),
              OptionalDouble.of(one.ifLost()),
              OptionalDouble.of(one.ifHeld()),
              OptionalDouble.of(one.birnbaum()),
              shares.get(level),
              one.riskAchievementWorth(),
              one.riskReductionWorth()));
    }
    return new MeasuredCompletion(topEvent(sets, probability), measures, ORDERS, truncatedBy);
  }

  /** A member that the target does not rest on. */
  private static ImportanceMeasures nothing(double top) {
    OptionalDouble zero = OptionalDouble.of(0);
    OptionalDouble chance = OptionalDouble.of(top);
    OptionalDouble ratio = top == 0 ? OptionalDouble.empty() : OptionalDouble.of(1);
    OptionalDouble share = top == 0 ? OptionalDouble.empty() : zero;
    List<Long> none = MeasuredCompletion.fromOrderOne(LongStream.of(new long[ORDERS + 1]));
    return new ImportanceMeasures(none, zero, chance, chance, zero, share, ratio, ratio);
  }

  /** The measure of Fussell and Vesely; its own diagrams may be the ones that are too large. */
  private List<OptionalDouble> shares(MinimalSets sets, TopProbability probability, int leaves) {
    double top = probability.value();
    List<OptionalDouble> shares = new ArrayList<>();
    try {
      for (double chance : FussellVesely.of(sets, probability, leaves, within)) {
        shares.add(top == 0 ? OptionalDouble.empty() : OptionalDouble.of(chance / top));
      }
    } catch (DiagramLimitException tooLarge) {
      truncatedBy.add(limits.hit(tooLarge));
      for (int level = 0; level < leaves; level++) {
        shares.add(OptionalDouble.empty());
      }
    }
    return shares;
  }

  private TopEvent topEvent(MinimalSets sets, TopProbability probability) {
    List<BitSet> listed = sets.list(limits.maxSets());
    ProbabilityBounds bounds =
        ProbabilityBounds.of(listed, listed.size() == sets.total(), probabilities::of);
    return new TopEvent(
        probability.value(),
        probability.value(),
        true,
        MeasuredCompletion.fromOrderOne(
            LongStream.rangeClosed(0, ORDERS).map(order -> sets.count((int) order))),
        OptionalLong.of(sets.total()),
        bounds.mostLikelySet(),
        bounds.secondOrder(),
        bounds.minCut(),
        bounds.rareEvent());
  }
}
