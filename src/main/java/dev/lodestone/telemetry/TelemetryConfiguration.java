package dev.lodestone.telemetry;

import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Traces: none are made unless something takes them, and none tells what somebody asked about. */
@Configuration(proxyBeanMethods = false)
class TelemetryConfiguration {

  /** An exporter exists where an endpoint is set. */
  @Bean
  Sampler sampler(
      ObjectProvider<SpanExporter> exporters,
      @Value("${management.tracing.sampling.probability}") double probability) {
    return exporters.stream().findAny().isPresent()
        ? Sampler.parentBased(Sampler.traceIdRatioBased(probability))
        : Sampler.alwaysOff();
  }

  @Bean
  static BeanPostProcessor withoutMessages() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof SpanExporter exporter ? new WithoutMessages(exporter) : bean;
      }
    };
  }
}
