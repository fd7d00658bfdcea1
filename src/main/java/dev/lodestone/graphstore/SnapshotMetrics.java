package dev.lodestone.graphstore;

import dev.lodestone.graphstore.SnapshotState.Taken;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;

/** How large the snapshot of all public packages is, and how old. */
public final class SnapshotMetrics implements MeterBinder {
  private static final double MILLIS = 1e3;

  private final SnapshotState state;

  public SnapshotMetrics(SnapshotState state) {
    this.state = state;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    gauge("nodes", Taken::nodes).description("Nodes of the snapshot").register(registry);
    gauge("relationships", Taken::relationships)
        .description("Relationships of the snapshot")
        .register(registry);
    gauge("size", Taken::bytes)
        .description("What the columns of the snapshot take in memory")
        .baseUnit("bytes")
        .register(registry);
    gauge("age", taken -> taken.age().toMillis() / MILLIS)
        .description("How long ago the snapshot was read")
        .baseUnit("seconds")
        .register(registry);
  }

  /** Not a number before the first snapshot is read. */
  private Gauge.Builder<SnapshotState> gauge(String name, ToDoubleFunction<Taken> value) {
    return Gauge.builder(
        "lodestone.snapshot." + name,
        state,
        now -> now.latest().map(value::applyAsDouble).orElse(Double.NaN));
  }
}
