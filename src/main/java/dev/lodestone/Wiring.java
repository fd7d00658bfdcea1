package dev.lodestone;

import dev.lodestone.embedded.EmbeddedNeo4j;
import dev.lodestone.embedded.EmbeddedSettings;
import dev.lodestone.graphstore.CypherCatalog;
import dev.lodestone.graphstore.Database;
import dev.lodestone.graphstore.DatabaseHealth;
import dev.lodestone.graphstore.DatabaseProbe;
import dev.lodestone.graphstore.DatabaseSettings;
import dev.lodestone.graphstore.GraphReader;
import dev.lodestone.graphstore.GraphWriter;
import dev.lodestone.graphstore.LoopbackConnection;
import dev.lodestone.graphstore.Neo4jSupplyGraphs;
import dev.lodestone.graphstore.SnapshotHealth;
import dev.lodestone.graphstore.SnapshotMetrics;
import dev.lodestone.graphstore.SnapshotState;
import dev.lodestone.http.AnswerTime;
import dev.lodestone.ingest.GraphExporter;
import dev.lodestone.ingest.LoadHealth;
import dev.lodestone.ingest.LoadMetrics;
import dev.lodestone.ingest.LoadState;
import dev.lodestone.ingest.PackageExporter;
import dev.lodestone.ingest.PackageLoader;
import dev.lodestone.ingest.PackageProposals;
import dev.lodestone.ingest.SeedData;
import dev.lodestone.supplygraph.SupplyGraphs;
import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * All beans, top to bottom in the order the data flows. {@link Database} is imported rather than
 * made here, since only its own room may name the driver it takes.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({EmbeddedSettings.class, DatabaseSettings.class})
@Import(Database.class)
class Wiring {
  private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);

  /** More than any analysis takes. */
  private static final Duration ANALYSIS = Duration.ofSeconds(30);

  /** What is set is read before anything is begun: a value that is none ends the start at once. */
  @Bean
  static BeanFactoryPostProcessor settingsFirst() {
    return beans -> {
      for (String name : beans.getBeanDefinitionNames()) {
        Class<?> type = beans.getType(name, false);
        if (type != null
            && type.getPackageName().startsWith(Wiring.class.getPackageName())
            && type.isAnnotationPresent(ConfigurationProperties.class)) {
          beans.getBean(name);
        }
      }
    };
  }

  /** A Neo4j in this process, unless {@code spring.neo4j.uri} names a server. */
  @Bean
  @Conditional(NoServerConfigured.class)
  EmbeddedNeo4j embeddedNeo4j(EmbeddedSettings settings) {
    return EmbeddedNeo4j.start(settings);
  }

  @Bean
  @Conditional(NoServerConfigured.class)
  Neo4jConnectionDetails embeddedConnection(EmbeddedNeo4j embedded) {
    return new LoopbackConnection(embedded.uri());
  }

  @Bean
  CypherCatalog cypherCatalog() {
    return CypherCatalog.load();
  }

  @Bean
  SnapshotState snapshotState() {
    return new SnapshotState();
  }

  @Bean
  SupplyGraphs supplyGraphs(Database database, SnapshotState state) {
    return new Neo4jSupplyGraphs(database, state);
  }

  @Bean
  GraphWriter graphWriter(Database database) {
    return new GraphWriter(database);
  }

  /** What day it is, in UTC, where a question does not say. */
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  LoadState loadState(ObservationRegistry observations) {
    return new LoadState(observations);
  }

  @Bean
  PackageLoader packageLoader(GraphWriter writer, Clock clock, LoadState state) {
    return new PackageLoader(writer, clock, state);
  }

  @Bean
  PackageProposals packageProposals(GraphWriter writer) {
    return new PackageProposals(writer);
  }

  @Bean
  PackageExporter packageExporter(Database database) {
    return new PackageExporter(new GraphReader(database));
  }

  @Bean
  GraphExporter graphExporter(Database database) {
    return new GraphExporter(new GraphReader(database));
  }

  @Bean
  SeedData seedData(
      GraphWriter writer, PackageLoader loader, @Value("${lodestone.seed-data:}") String place) {
    return new SeedData(writer, loader, place);
  }

  /** What a running service tells of itself; a command is told by what it prints. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnWebApplication
  static class Telling {
    @Bean
    SnapshotMetrics snapshotMetrics(SnapshotState state) {
      return new SnapshotMetrics(state);
    }

    @Bean
    LoadMetrics loadMetrics(LoadState state) {
      return new LoadMetrics(state);
    }

    @Bean
    DatabaseProbe databaseProbe(Database database) {
      return new DatabaseProbe(database);
    }

    /** The beans of health indicators are named as their components. */
    @Bean("database")
    DatabaseHealth databaseHealth(DatabaseProbe probe) {
      return new DatabaseHealth(probe);
    }

    @Bean("snapshot")
    SnapshotHealth snapshotHealth(SnapshotState state, DatabaseProbe probe) {
      return new SnapshotHealth(state, probe);
    }

    @Bean("loads")
    LoadHealth loadHealth(LoadState state, GraphWriter writer, DatabaseProbe probe) {
      return new LoadHealth(state, writer, probe);
    }
  }

  /**
   * Longer than an answer may take by our own bounds: it waits for another that reads the
   * structure, reads it itself, looks things up and analyses.
   */
  @Bean
  @ConditionalOnWebApplication
  AnswerTime answerTime(DatabaseSettings settings, Environment environment) {
    Duration longest =
        settings
            .snapshotTimeout()
            .plus(settings.snapshotTimeout())
            .plus(settings.timeout().multipliedBy(3))
            .plus(ANALYSIS);
    return new AnswerTime(
        Binder.get(environment)
            .bind("spring.mvc.async.request-timeout", Duration.class)
            .orElse(longest));
  }

  /** Opens the database after all beans are made. */
  @Bean
  SmartLifecycle opening(Database database) {
    return new AtStart(0, database::open);
  }

  /**
   * Settles what was broken off and fills an empty graph before the first request is let in; a
   * command decides for itself.
   */
  @Bean
  @ConditionalOnWebApplication
  SmartLifecycle firstLoad(PackageLoader loader, SeedData seedData) {
    return new AtStart(
        1,
        () -> {
          loader.recover().forEach(one -> LOG.info("{}", one));
          seedData.loadIfEmpty().forEach(report -> LOG.info("{}", report));
        });
  }

  /** Does something once, in the order of the phases; the web server starts in a late one. */
  private static final class AtStart implements SmartLifecycle {
    private final int phase;
    private final Runnable action;
    private volatile boolean running;

    AtStart(int phase, Runnable action) {
      this.phase = phase;
      this.action = action;
    }

    @Override
    public void start() {
      action.run();
      running = true;
    }

    @Override
    public void stop() {
      running = false;
    }

    @Override
    public boolean isRunning() {
      return running;
    }

    @Override
    public int getPhase() {
      return phase;
    }
  }

  static final class NoServerConfigured implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return !StringUtils.hasText(context.getEnvironment().getProperty("spring.neo4j.uri"));
    }
  }
}
