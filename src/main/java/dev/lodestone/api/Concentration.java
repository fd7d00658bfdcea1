package dev.lodestone.api;

import dev.lodestone.chokepoint.ConcentrationDenominator;
import dev.lodestone.chokepoint.ConcentrationLevel;
import dev.lodestone.chokepoint.LineVerdict;
import dev.lodestone.chokepoint.Ratio;
import dev.lodestone.chokepoint.SupplierShares;
import dev.lodestone.supplygraph.FactKind;
import dev.lodestone.supplygraph.Frame;
import dev.lodestone.supplygraph.Shares;
import dev.lodestone.supplygraph.Supply;
import dev.lodestone.supplygraph.SupplyGraph;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How concentrated the supply of an item is on a day, as the schema shows it. */
record Concentration(
    String id,
    ConcentrationLevel by,
    LocalDate asOf,
    @Nullable ConcentrationStatement statement,
    @Nullable NoStatementReason noStatementBecause,
    List<ConcentrationStatement> otherStatements,
    Completeness completeness) {

  static Concentration of(
      SupplyGraph graph,
      int item,
      ConcentrationLevel by,
      LocalDate day,
      Completeness completeness) {
    Supply supply = graph.supply(item, day);
    boolean countries = by == ConcentrationLevel.COUNTRY;
    Optional<ConcentrationStatement> statement =
        countries
            ? supply.frame().map(frame -> ConcentrationStatement.of(graph, day, frame))
            : SupplierShares.find(graph, item, day, by)
                .map(shares -> new ConcentrationStatement(graph, day, by, null, shares));
    return new Concentration(
        graph.id(item),
        by,
        day,
        statement.orElse(null),
        statement.isPresent() ? null : NoStatementReason.of(supply, countries),
        countries
            ? supply.otherFrames().stream()
                .map(frame -> ConcentrationStatement.of(graph, day, frame))
                .toList()
            : List.of(),
        completeness);
  }

  /** Why the concentration of a supply cannot be told. */
  enum NoStatementReason {
    NOTHING_RECORDED,
    ONLY_FACILITIES,
    ONLY_LATER_PERIODS,
    ONLY_COUNTRIES,
    NO_SHARES_OF_FACILITIES,
    NOBODY_ATTRIBUTED;

    static NoStatementReason of(Supply supply, boolean countries) {
      boolean framed = supply.frame().isPresent() || !supply.otherFrames().isEmpty();
      if (countries && framed) {
        return ONLY_LATER_PERIODS;
      }
      if (supply.producers().isEmpty()) {
        return framed ? ONLY_COUNTRIES : NOTHING_RECORDED;
      }
      if (countries) {
        return ONLY_FACILITIES;
      }
      return supply.supplying().stream().anyMatch(producer -> producer.share().orElse(0) > 0)
          ? NOBODY_ATTRIBUTED
          : NO_SHARES_OF_FACILITIES;
    }
  }

  /** What one supplier has. */
  record SupplierShare(
      SupplyGraph graph, LocalDate day, dev.lodestone.chokepoint.SupplierShare computed) {
    public double share() {
      return computed.share() / (double) Shares.WHOLE;
    }

    public List<Dependency> dependencies() {
      return computed.dependencies().stream()
          .map(number -> new Dependency(graph, number, day))
          .toList();
    }
  }

  /** What one published set of country shares says, or the stated shares of facilities. */
  record ConcentrationStatement(
      SupplyGraph graph,
      LocalDate day,
      ConcentrationLevel by,
      @Nullable Frame frame,
      SupplierShares found) {

    static ConcentrationStatement of(SupplyGraph graph, LocalDate day, Frame frame) {
      return new ConcentrationStatement(
          graph, day, ConcentrationLevel.COUNTRY, frame, SupplierShares.of(frame));
    }

    private dev.lodestone.chokepoint.Concentration computed() {
      return found.concentration();
    }

    public @Nullable String period() {
      return frame == null ? null : frame.key().period();
    }

    public @Nullable String basis() {
      return frame == null ? null : frame.key().basis();
    }

    public boolean direct() {
      return frame == null || frame.key().direct();
    }

    public FactKind factKind() {
      return frame == null
          ? found.suppliers().stream()
              .flatMap(one -> one.dependencies().stream())
              .map(graph::factKind)
              .max(Comparator.naturalOrder())
              .orElseThrow()
          : frame.key().factKind();
    }

    public List<Item.SupplyShare> shares() {
      return frame == null
          ? List.of()
          : Item.SupplyShare.of(graph, day, frame)
              .sorted(Comparator.comparingInt(Item.SupplyShare::partsPerMillion).reversed())
              .toList();
    }

    public List<SupplierShare> suppliers() {
      return found.suppliers().stream().map(one -> new SupplierShare(graph, day, one)).toList();
    }

    public ConcentrationDenominator denominator() {
      return computed().denominator();
    }

    public double unattributed() {
      return new Ratio(computed().unattributed(), computed().total()).toDouble();
    }

    public Hhi hhi() {
      return new Hhi(computed().hhi());
    }

    public EffectiveSuppliers effectiveSuppliers() {
      return new EffectiveSuppliers(computed().hhi());
    }

    public ConcentrationBounds largestShare() {
      return ConcentrationBounds.of(computed().largestShare(), 1);
    }

    public ConcentrationBounds remainingWithoutLargest() {
      return ConcentrationBounds.of(computed().remainingWithoutLargest(), 1);
    }

    public @Nullable EuLine euLine() {
      Ratio line = dev.lodestone.chokepoint.Concentration.EU_LINE;
      return by == ConcentrationLevel.COUNTRY
          ? new EuLine(line.toDouble(), computed().above(line))
          : null;
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
