package dev.lodestone.api;

import dev.lodestone.chokepoint.MemberImportance;
import dev.lodestone.supplygraph.SupplyGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** How much one thing that can be lost matters, as the schema shows it. */
record Importance(
    Chokepoint.ChokepointMember member,
    @Nullable Double probability,
    @Nullable ImportanceMeasures certain,
    @Nullable ImportanceMeasures possible) {

  static Importance of(SupplyGraph graph, MemberImportance found) {
    return new Importance(
        new Chokepoint.ChokepointMember(found.member().level(), graph, found.member().node()),
        orNull(found.probability()),
        found.certain().map(ImportanceMeasures::new).orElse(null),
        found.possible().map(ImportanceMeasures::new).orElse(null));
  }

  private static @Nullable Double orNull(OptionalDouble measure) {
    return measure.isPresent() ? (Double) measure.getAsDouble() : null;
  }

  private static List<SetCount> counts(List<Long> byOrder) {
    List<SetCount> counts = new ArrayList<>();
    for (int i = 0; i < byOrder.size(); i++) {
      counts.add(new SetCount(i + 1, byOrder.get(i)));
    }
    return counts;
  }

  /** How many sets of one order there are. */
  record SetCount(int order, double sets) {}

  /** What one thing contributes in one completion. */
  record ImportanceMeasures(dev.lodestone.chokepoint.ImportanceMeasures found) {
    public List<SetCount> setsByOrder() {
      return counts(found.setsByOrder());
    }

    public @Nullable Double structural() {
      return orNull(found.structural());
    }

    public @Nullable Double ifLost() {
      return orNull(found.ifLost());
    }

    public @Nullable Double ifHeld() {
      return orNull(found.ifHeld());
    }

    public @Nullable Double birnbaum() {
      return orNull(found.birnbaum());
    }

    public @Nullable Double fussellVesely() {
      return orNull(found.fussellVesely());
    }

    public @Nullable Double riskAchievementWorth() {
      return orNull(found.riskAchievementWorth());
    }

    public @Nullable Double riskReductionWorth() {
      return orNull(found.riskReductionWorth());
    }
  }

  /** The top event of one completion. */
  record TopEvent(dev.lodestone.chokepoint.TopEvent found) {
    public Chokepoint.Interval probability() {
      return new Chokepoint.Interval(found.lower(), found.upper());
    }

    public boolean exact() {
      return found.exact();
    }

    public List<SetCount> setsByOrder() {
      return counts(found.setsByOrder());
    }

    public @Nullable Double totalSets() {
      return found.totalSets().isPresent() ? (Double) (double) found.totalSets().getAsLong() : null;
    }

    public double mostLikelySet() {
      return found.mostLikelySet();
    }

    public double secondOrder() {
      return found.secondOrder();
    }

    public @Nullable Double minCut() {
      return orNull(found.minCut());
    }

    public @Nullable Double rareEvent() {
      return orNull(found.rareEvent());
    }
  }
}
