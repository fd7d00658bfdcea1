package dev.lodestone.chokepoint;

import dev.lodestone.andor.Availability;
import dev.lodestone.andor.CutSets;
import dev.lodestone.andor.ProbabilityBounds;
import dev.lodestone.supplygraph.Bound;
import dev.lodestone.supplygraph.Truncation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/**
 * Measures a completion by the cut sets that a search finds in its time: counts up to the order to
 * which they are complete, and the probability between bounds. From above any one proof that the
 * target is available bounds it too, since nothing fails while all of the proof is up.
 */
final class EstimatedImportance {
  private final Translation translation;
  private final LeafProbabilities probabilities;
  private final ImportanceLimits limits;

  private EstimatedImportance(
      Translation translation, LeafProbabilities probabilities, ImportanceLimits limits) {
    this.translation = translation;
    this.probabilities = probabilities;
    this.limits = limits;
  }

  /**
   * Measures a completion of which the target is available at the start.
   *
   * @param hit the bound because of which it is not measured exactly
   */
  static MeasuredCompletion of(
      Translation translation,
      LeafProbabilities probabilities,
      ImportanceLimits limits,
      Truncation hit) {
    return new EstimatedImportance(translation, probabilities, limits).measure(hit);
  }

  private MeasuredCompletion measure(Truncation hit) {
    BitSet alphabet = new BitSet();
    translation.members().keySet().forEach(alphabet::set);
    CutSets.Found found =
        CutSets.find(
                translation.system(),
                translation.top(),
                alphabet,
                new CutSets.Bounds(ChokepointQuestion.MAX_ORDER, limits.maxSets(), limits.late()))
            .orElseThrow();
    int order = found.completeToOrder();
    Map<Member, ImportanceMeasures> measures = new TreeMap<>(Cut.BY_LEVEL);
    translation
        .members()
        .forEach(
            (leaf, member) ->
                measures.put(
                    member,
                    ImportanceMeasures.counted(counts(found.sets(), order, set -> set.get(leaf)))));
    return new MeasuredCompletion(topEvent(found), measures, order, truncations(found, hit));
  }

  private static List<Long> counts(List<BitSet> sets, int maxOrder, Predicate<BitSet> counted) {
    long[] byOrder = new long[maxOrder + 1];
    for (BitSet set : sets) {
      if (set.cardinality() <= maxOrder && counted.test(set)) {
        byOrder[set.cardinality()]++;
      }
    }
    return MeasuredCompletion.fromOrderOne(LongStream.of(byOrder));
  }

  private TopEvent topEvent(CutSets.Found found) {
    boolean all = !found.full() && !found.late() && !found.moreOrders();
    ProbabilityBounds bounds = ProbabilityBounds.of(found.sets(), all, probabilities::of);
    BitSet proof =
        Availability.evaluate(translation.system(), new BitSet()).support(translation.top());
    double upper =
        Math.min(
            ProbabilityBounds.anyOf(proof, probabilities::of),
            Math.min(bounds.minCut().orElse(1), bounds.rareEvent().orElse(1)));
    return new TopEvent(
        bounds.lower(),
        Math.max(upper, bounds.lower()),
        false,
        counts(found.sets(), found.completeToOrder(), set -> true),
        all ? OptionalLong.of(found.sets().size()) : OptionalLong.empty(),
        bounds.mostLikelySet(),
        bounds.secondOrder(),
        bounds.minCut(),
        bounds.rareEvent());
  }

  private List<Truncation> truncations(CutSets.Found found, Truncation hit) {
    List<Truncation> truncatedBy = new ArrayList<>(List.of(hit));
    if (found.moreOrders()) {
      truncatedBy.add(new Truncation(Bound.ORDER, ChokepointQuestion.MAX_ORDER));
    }
    if (found.full()) {
      truncatedBy.add(new Truncation(Bound.COUNT, limits.maxSets()));
    }
    if (found.late()) {
      truncatedBy.add(new Truncation(Bound.TIME, limits.maxMillis()));
    }
    return truncatedBy;
  }
}
