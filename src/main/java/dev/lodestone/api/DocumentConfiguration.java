package dev.lodestone.api;

import dev.lodestone.http.Access;
import dev.lodestone.http.LimitSettings;
import dev.lodestone.supplygraph.SupplyGraphs;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.server.support.SerializableGraphQlRequest;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.module.SimpleModule;

/** How documents come in: by their id or as text, by GET or in a body; and which are trusted. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DocumentSettings.class)
class DocumentConfiguration {
  /** What the Explorer asks; a test writes it. */
  static final String EXPLORER = "documents/explorer.json";

  /** Before the route of Spring Boot, which refuses GET. */
  private static final int BEFORE_POST = -1;

  @Bean
  JacksonModule graphQlRequests() {
    return new SimpleModule("graphql-requests")
        .addDeserializer(SerializableGraphQlRequest.class, new RequestReader());
  }

  @Bean
  TrustedDocuments trustedDocuments(
      DocumentSettings settings,
      GraphiqlController pages,
      GraphQlSource source,
      OperationLimits operations,
      LimitSettings limits)
      throws IOException {
    List<DocumentFolder.Document> given =
        settings.folder() == null
            ? List.of()
            : new ArrayList<>(DocumentFolder.read(settings.folder()));
    TrustedDocuments.check(given, source.schema(), operations.parserOptions(), limits);
    Stream<String> examples = pages.examples().stream().map(GraphiqlController.Example::query);
    Stream<String> explorer = explorer().stream().map(DocumentFolder.Document::text);
    return new TrustedDocuments(Stream.concat(examples, explorer).toList(), given);
  }

  private static List<DocumentFolder.Document> explorer() throws IOException {
    try (InputStream manifest = new ClassPathResource(EXPLORER).getInputStream()) {
      return DocumentFolder.manifest(EXPLORER, manifest);
    }
  }

  /** After the interceptor that reads the token of a WebSocket. */
  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  DocumentTrust documentTrust(
      DocumentSettings settings,
      TrustedDocuments documents,
      Access access,
      OperationLimits operations) {
    return new DocumentTrust(settings.mode(), documents, access, operations.parserOptions());
  }

  @Bean
  AnswerTags answerTags(SupplyGraphs graphs, Clock clock, Access access) {
    return new AnswerTags(graphs, clock, access);
  }

  @Bean
  GroundReader groundReader() {
    return new GroundReader();
  }

  @Bean
  @Order(BEFORE_POST)
  RouterFunction<ServerResponse> queryByGet(
      GraphQlHttpHandler handler,
      DocumentTrust trust,
      AnswerTags tags,
      Access access,
      OperationLimits limits) {
    QueryByGet queries = new QueryByGet(handler, trust, tags, access, limits);
    return RouterFunctions.route()
        .route(
            RequestPredicates.GET("/graphql").or(RequestPredicates.HEAD("/graphql")),
            queries::answer)
        .build();
  }
}
