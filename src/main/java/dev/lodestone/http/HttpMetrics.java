package dev.lodestone.http;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** How much of what is answered at a time is taken. */
final class HttpMetrics implements MeterBinder {
  private final OperationSlots slots;
  private final OpenSockets sockets;

  HttpMetrics(OperationSlots slots, OpenSockets sockets) {
    this.slots = slots;
    this.sockets = sockets;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("lodestone.operations", slots, OperationSlots::taken)
        .description("Queries and mutations that are being answered")
        .register(registry);
    Gauge.builder("lodestone.operations.max", slots, OperationSlots::all)
        .description("How many may be answered at a time")
        .register(registry);
    Gauge.builder("lodestone.sockets", sockets, OpenSockets::count)
        .description("WebSockets that are open")
        .register(registry);
  }
}
