package dev.lodestone.api;

import dev.lodestone.graphstore.CypherCatalog;
import dev.lodestone.supplygraph.SupplyGraphs;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Role;
import org.springframework.core.env.Environment;
import org.springframework.graphql.execution.SchemaReport;
import org.springframework.graphql.server.WebGraphQlInterceptor;

/** The application as it is, on a fixed day, with its readings of the database listed. */
@TestConfiguration(proxyBeanMethods = false)
class ApiTestConfiguration {

  /** The look-ups made since it began anew; each is one round trip. */
  record RoundTrips(List<String> made, ObjectProvider<KeptRecords> records) {
    /** Nothing is made yet, and nothing is kept of what was looked up before. */
    void anew() {
      made.clear();
      records.getObject().forget();
    }
  }

  /** The statements sent to the database since the list was last cleared, by their text. */
  record Statements(List<String> sent) {}

  /** Which statement is to take long, and how long; none at first. */
  record Prolonged(AtomicReference<@Nullable String> name, AtomicLong rounds) {
    private static final CypherCatalog CATALOG = CypherCatalog.load();

    void set(String statement, long length) {
      rounds.set(length);
      name.set(statement);
    }

    void clear() {
      name.set(null);
    }

    /** Counts, in the database, before the statement is done. */
    private String apply(String text) {
      String chosen = name.get();
      return chosen != null && CATALOG.get(chosen).text().equals(text)
          ? "CALL () { UNWIND range(1, %d) AS prolonged RETURN count(prolonged) AS rounds } %s"
              .formatted(rounds.get(), text)
          : text;
    }
  }

  /** Where spans go that are exported; nowhere at first. */
  record Listening(AtomicReference<@Nullable List<SpanData>> heard) {}

  private record Spans(AtomicReference<@Nullable List<SpanData>> heard) implements SpanExporter {
    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
      List<SpanData> listener = heard.get();
      if (listener != null) {
        listener.addAll(spans);
      }
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode flush() {
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
      return CompletableResultCode.ofSuccess();
    }
  }

  /** What the next look-ups are to fail with; null for nothing. */
  record Fault(AtomicReference<@Nullable RuntimeException> next) {}

  /** What the comparison of schema and code found at start-up. */
  record Inspection(AtomicReference<@Nullable SchemaReport> report) {}

  /** When all tests are; who moves it puts it back. */
  record Now(AtomicReference<Instant> instant) {
    static final Instant USUAL = Instant.parse("2026-06-01T12:00:00Z");
  }

  /** What is done before the next look-up that reads more than the version; null for nothing. */
  record Meanwhile(AtomicReference<@Nullable Runnable> next) {}

  /** The documents that pages of our own have asked, as text. */
  record AskedByPages(List<String> documents) {}

  @Bean
  Now now() {
    return new Now(new AtomicReference<>(Now.USUAL));
  }

  @Bean
  @Primary
  Clock fixedDay(Now now) {
    return new Clock() {
      @Override
      public Instant instant() {
        return now.instant().get();
      }

      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
      }
    };
  }

  @Bean
  @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
  static Meanwhile meanwhile() {
    return new Meanwhile(new AtomicReference<>());
  }

  @Bean
  AskedByPages askedByPages() {
    return new AskedByPages(new CopyOnWriteArrayList<>());
  }

  @Bean
  WebGraphQlInterceptor listeningToPages(AskedByPages asked) {
    return (request, chain) -> {
      if ("same-origin".equals(request.getHeaders().getFirst("Sec-Fetch-Site"))) {
        asked.documents().add(request.getDocument());
      }
      return chain.next(request);
    };
  }

  @Bean
  @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
  static RoundTrips roundTrips(ObjectProvider<KeptRecords> records) {
    return new RoundTrips(new CopyOnWriteArrayList<>(), records);
  }

  @Bean
  @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
  static Statements statements() {
    return new Statements(new CopyOnWriteArrayList<>());
  }

  @Bean
  @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
  static Prolonged prolonged() {
    return new Prolonged(new AtomicReference<>(), new AtomicLong());
  }

  @Bean
  Listening spanListening() {
    return new Listening(new AtomicReference<>());
  }

  @Bean
  SpanExporter spans(Listening listening) {
    return new Spans(listening.heard());
  }

  @Bean
  static BeanPostProcessor counting(Statements statements, Prolonged prolonged) {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof Driver driver
            ? counted(driver, Driver.class, statements, prolonged)
            : bean;
      }
    };
  }

  /** A driver, or a session of it, whose statements are listed. */
  private static <T> T counted(T real, Class<T> type, Statements statements, Prolonged prolonged) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              if (method.getName().equals("run") && arguments[0] instanceof String text) {
                statements.sent().add(text);
                arguments[0] = prolonged.apply(text);
              }
              try {
                Object result = method.invoke(real, arguments);
                return result instanceof Session session
                    ? counted(session, Session.class, statements, prolonged)
                    : result;
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause() == null ? thrown : thrown.getCause();
              }
            }));
  }

  @Bean
  @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
  static Fault fault() {
    return new Fault(new AtomicReference<>());
  }

  @Bean
  static BeanPostProcessor listing(RoundTrips trips, Fault fault, Meanwhile meanwhile) {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof SupplyGraphs graphs ? listed(graphs, trips, fault, meanwhile) : bean;
      }
    };
  }

  private static SupplyGraphs listed(
      SupplyGraphs graphs, RoundTrips trips, Fault fault, Meanwhile meanwhile) {
    return (SupplyGraphs)
        Proxy.newProxyInstance(
            SupplyGraphs.class.getClassLoader(),
            new Class<?>[] {SupplyGraphs.class},
            (proxy, method, arguments) -> {
              trips.made().add(method.getName());
              Runnable inBetween = meanwhile.next().get();
              if (inBetween != null && !method.getName().equals("version")) {
                meanwhile.next().set(null);
                inBetween.run();
              }
              RuntimeException thrownInstead = fault.next().get();
              if (thrownInstead != null) {
                throw thrownInstead;
              }
              try {
                return method.invoke(graphs, arguments);
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause() == null ? thrown : thrown.getCause();
              }
            });
  }

  @Bean
  Inspection inspection() {
    return new Inspection(new AtomicReference<>());
  }

  @Bean
  GraphQlSourceBuilderCustomizer inspecting(Inspection inspection) {
    return builder -> builder.inspectSchemaMappings(inspection.report()::set);
  }

  @Bean
  @Lazy
  GraphQlClient graphQlClient(Environment environment) {
    return new GraphQlClient(environment.getRequiredProperty("local.server.port", Integer.class));
  }
}
