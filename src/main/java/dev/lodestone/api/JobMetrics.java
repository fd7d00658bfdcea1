package dev.lodestone.api;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Jobs that run and wait in this process, and streams that show how they go. */
final class JobMetrics implements MeterBinder {
  private final List<Jobs<?>> all;
  private final JobStreams streams;

  JobMetrics(List<Jobs<?>> all, JobStreams streams) {
    this.all = all;
    this.streams = streams;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (Jobs<?> jobs : all) {
      gauge(jobs, "running", Jobs::running).register(registry);
      gauge(jobs, "waiting", Jobs::waiting).register(registry);
    }
    Gauge.builder("lodestone.streams", streams, JobStreams::open)
        .description("Subscriptions and streams of events that are open")
        .register(registry);
  }

  private static Gauge.Builder<Jobs<?>> gauge(
      Jobs<?> jobs, String state, ToDoubleFunction<Jobs<?>> count) {
    return Gauge.builder("lodestone.jobs", jobs, count)
        .description("Searches and loads that take longer than a request may")
        .tag("kind", jobs.kind())
        .tag("state", state);
  }
}
