package dev.lodestone.api;

import dev.lodestone.chokepoint.ConcentrationDenominator;
import dev.lodestone.chokepoint.LineVerdict;
import dev.lodestone.chokepoint.Ratio;
import dev.lodestone.supplygraph.FactKind;
import dev.lodestone.supplygraph.Frame;
import dev.lodestone.supplygraph.FrameKey;
import dev.lodestone.supplygraph.Supply;
import dev.lodestone.supplygraph.SupplyGraph;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How concentrated the supply of an item is on a day, as the schema shows it. */
record Concentration(
    String id,
    LocalDate asOf,
    @Nullable ConcentrationStatement statement,
    @Nullable NoStatementReason noStatementBecause,
    List<ConcentrationStatement> otherStatements,
    Completeness completeness) {

  static Concentration of(SupplyGraph graph, int item, LocalDate day, Completeness completeness) {
    Supply supply = graph.supply(item, day);
    return new Concentration(
        graph.id(item),
        day,
        supply.frame().map(frame -> ConcentrationStatement.of(graph, day, frame)).orElse(null),
        NoStatementReason.find(supply),
        supply.otherFrames().stream()
            .map(frame -> ConcentrationStatement.of(graph, day, frame))
            .toList(),
        completeness);
  }

  /** Why the concentration of a supply cannot be told. */
  enum NoStatementReason {
    NOTHING_RECORDED,
    ONLY_FACILITIES,
    ONLY_LATER_PERIODS;

    static @Nullable NoStatementReason find(Supply supply) {
      if (supply.frame().isPresent()) {
        return null;
      }
      if (!supply.otherFrames().isEmpty()) {
        return ONLY_LATER_PERIODS;
      }
      return supply.producers().isEmpty() ? NOTHING_RECORDED : ONLY_FACILITIES;
    }
  }

  /** What one published set of country shares says. */
  record ConcentrationStatement(
      FrameKey frame,
      List<Item.SupplyShare> shares,
      dev.lodestone.chokepoint.Concentration computed) {

    static ConcentrationStatement of(SupplyGraph graph, LocalDate day, Frame frame) {
      return new ConcentrationStatement(
          frame.key(),
          Item.SupplyShare.of(graph, day, frame)
              .sorted(Comparator.comparingInt(Item.SupplyShare::partsPerMillion).reversed())
              .toList(),
          dev.lodestone.chokepoint.Concentration.of(frame));
    }

    public String period() {
      return frame.period();
    }

    public String basis() {
      return frame.basis();
    }

    public boolean direct() {
      return frame.direct();
    }

    public FactKind factKind() {
      return frame.factKind();
    }

    public ConcentrationDenominator denominator() {
      return computed.denominator();
    }

    public double unattributed() {
      return new Ratio(computed.unattributed(), computed.total()).toDouble();
    }

    public Hhi hhi() {
      return new Hhi(computed.hhi());
    }

    public EffectiveSuppliers effectiveSuppliers() {
      return new EffectiveSuppliers(computed.hhi());
    }

    public ConcentrationBounds largestShare() {
      return ConcentrationBounds.of(computed.largestShare(), 1);
    }

    public ConcentrationBounds remainingWithoutLargest() {
      return ConcentrationBounds.of(computed.remainingWithoutLargest(), 1);
    }

    public EuLine euLine() {
      Ratio line = dev.lodestone.chokepoint.Concentration.EU_LINE;
      return new EuLine(line.toDouble(), computed.above(line));
    }
  }

  /** The index in both scales. */
  record Hhi(Ratio.Bounds index) {
    public ConcentrationBounds fraction() {
      return ConcentrationBounds.of(index, 1);
    }

    public ConcentrationBounds percent() {
      return ConcentrationBounds.of(index, 10_000);
    }
  }

  /** One divided by the index. */
  record EffectiveSuppliers(Ratio.Bounds index) {
    public double lower() {
      return index.upper().inverse().map(Ratio::toDouble).orElseThrow();
    }

    public @Nullable Double upper() {
      return index.lower().inverse().map(Ratio::toDouble).orElse(null);
    }
  }

  /** A figure between two bounds. */
  record ConcentrationBounds(double lower, double upper) {
    static ConcentrationBounds of(Ratio.Bounds bounds, int times) {
      return new ConcentrationBounds(
          bounds.lower().times(times).toDouble(), bounds.upper().times(times).toDouble());
    }
  }

  /** A check against the line of the EU. */
  record EuLine(double line, LineVerdict passed) {}
}
