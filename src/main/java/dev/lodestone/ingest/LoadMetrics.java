package dev.lodestone.ingest;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** How much this process loads; how long it takes is observed by {@link LoadState}. */
public final class LoadMetrics implements MeterBinder {
  private final LoadState state;

  public LoadMetrics(LoadState state) {
    this.state = state;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    FunctionCounter.builder("lodestone.load.rows", state, LoadState::rows)
        .description("Rows that loads and unloads have added, changed or withdrawn")
        .register(registry);
    Gauge.builder("lodestone.load.running", state, LoadState::running)
        .description("Loads, checks and unloads under way in this process")
        .register(registry);
  }
}
