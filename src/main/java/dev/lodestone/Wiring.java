package dev.lodestone;

import dev.lodestone.embedded.EmbeddedNeo4j;
import dev.lodestone.embedded.EmbeddedSettings;
import dev.lodestone.graphstore.CypherCatalog;
import dev.lodestone.graphstore.Database;
import dev.lodestone.graphstore.DatabaseSettings;
import dev.lodestone.graphstore.GraphWriter;
import dev.lodestone.graphstore.LoopbackConnection;
import dev.lodestone.graphstore.Neo4jSupplyGraphs;
import dev.lodestone.supplygraph.SupplyGraphs;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
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
  SupplyGraphs supplyGraphs(Database database) {
    return new Neo4jSupplyGraphs(database);
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

  static final class NoServerConfigured implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return !StringUtils.hasText(context.getEnvironment().getProperty("spring.neo4j.uri"));
    }
  }
}
