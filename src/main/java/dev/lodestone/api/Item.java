package dev.lodestone.api;

import dev.lodestone.supplygraph.Frame;
import dev.lodestone.supplygraph.FrameKey;
import dev.lodestone.supplygraph.ListCompleteness;
import dev.lodestone.supplygraph.Shares;
import dev.lodestone.supplygraph.SupplyGraph;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a chain is made of: a product or an element. */
sealed interface Item extends Entity permits Product, Element {
  @Nullable String stage();

  /** One need of a recipe. */
  record Slot(String name, int needs, List<Alternative> alternatives) {}

  /** A {@code REQUIRES} on a day. */
  record Alternative(Dependency via, int rank) {}

  /** Who supplies an item on a day. */
  record Supply(
      ListCompleteness completeness,
      List<SupplyShare> shares,
      @Nullable Double residual,
      List<Facility.Production> facilities,
      List<SupplyShare> otherStatements) {
    /** Nothing recorded. */
    static final Supply NOTHING =
        new Supply(ListCompleteness.OPEN, List.of(), null, List.of(), List.of());
  }

  /** A {@code SUPPLIES} on a day, within its published set. */
  record SupplyShare(Dependency via, FrameKey frame, int partsPerMillion) {
    static Stream<SupplyShare> of(SupplyGraph graph, LocalDate day, Frame frame) {
      return frame.statements().stream()
          .map(
              one ->
                  new SupplyShare(
                      new Dependency(graph, one.dependency(), day), frame.key(), one.share()));
    }

    public double share() {
      return Shares.toFraction(partsPerMillion);
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
  }
}
