package dev.lodestone.api;

import dev.lodestone.chokepoint.Certainty;
import dev.lodestone.chokepoint.Effect;
import dev.lodestone.chokepoint.FailureReason;
import dev.lodestone.supplygraph.SupplyGraph;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A product that is no longer sufficiently supplied, as the schema shows it. */
record Exposure(
    String id, Certainty certainty, Effect effect, int depth, Chokepoint.WitnessStep step) {

  static Exposure of(SupplyGraph graph, LocalDate day, dev.lodestone.chokepoint.Exposure found) {
    return new Exposure(
        graph.id(found.product()),
        found.certainty(),
        found.effect(),
        found.depth(),
        new Chokepoint.WitnessStep(graph, day, found.step()));
  }

  public FailureReason fails() {
    return step.fails();
  }

  public @Nullable String slot() {
    return step.slot();
  }

  public Chokepoint.Interval remaining() {
    return step.remaining();
  }
}
