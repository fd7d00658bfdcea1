package dev.lodestone.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.lodestone.http.Access;
import dev.lodestone.http.AccessSettings;
import graphql.ExecutionResult;
import graphql.parser.ParserOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.util.LinkedMultiValueMap;
import reactor.core.publisher.Mono;

/** Trusted documents as an operator puts them into a folder, and what becomes of others. */
class DocumentFolderTests {
  private static final ParserOptions OPTIONS = ParserOptions.getDefaultOperationParserOptions();

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a.graphql | { product(id: "a") { nothing } } | a.graphql:1:22: .*nothing.*
          a.graphql | { product(                       | a.graphql:1:.*
          a.graphql | query { __typename }{ id }       | a.graphql:1:.*
          a.json    | []                               | a.json: expected an object of ids and documents
          a.json    | {"abc": "{ __typename }"}        | a.json "abc": expected the SHA-256 of the document, 7f56e67dd21ab3f30d1ff8b7bed08893f0a0db86449836189b361dd1e56ddb4b .*
          a.json    | {"abc": 5}                       | a.json "abc": expected a document, found NUMBER
          a.json    | {"abc                            | a.json: .*
          """)
  void aBadDocumentIsNamedByItsFile(String file, String text, String problem) throws IOException {
    Files.writeString(folder.resolve(file), text);

    assertThatThrownBy(
            () ->
                TrustedDocuments.check(
                    DocumentFolder.read(folder), PrintedSchema.read(), OPTIONS, TestLimits.DEFAULT))
        .isInstanceOf(BadDocumentsException.class)
        .message()
        .matches("(?s)lodestone.documents.folder: " + problem);
  }

  @Test
  void aDocumentBeyondTheLimitsIsNamed() throws IOException {
    Files.writeString(folder.resolve("wide.graphql"), "{ " + "__typename ".repeat(2_001) + "}");

    assertThatThrownBy(
            () ->
                TrustedDocuments.check(
                    DocumentFolder.read(folder), PrintedSchema.read(), OPTIONS, TestLimits.DEFAULT))
        .hasMessageContaining("wide.graphql")
        .hasMessageContaining("2000");
  }

  @Test
  void aFolderThatIsNoneIsNamed() {
    assertThatThrownBy(() -> DocumentFolder.read(folder.resolve("none")))
        .hasMessageContaining("expected a folder, found")
        .hasMessageContaining("none");
  }

  @Test
  void theIdOfAFileIsItsChecksum() throws IOException {
    Files.writeString(folder.resolve("a.graphql"), "{ __typename }\n");
    Files.writeString(folder.resolve("notes.txt"), "no document");

    TrustedDocuments documents = new TrustedDocuments(List.of(), DocumentFolder.read(folder));

    assertThat(documents.has("0640deae2cb522593fef7d434e86062b36d6856ccdcc19310ad2e516ff4dd8d2"))
        .isTrue();
    assertThat(documents.find(Sha256.hex("{ __typename }\n"))).hasValue("{ __typename }\n");
    assertThat(documents.find(Sha256.hex("{ __typename }"))).isEmpty();
  }

  @Test
  void whereItIsLoggedAnUntrustedDocumentIsAnsweredAndToldOnce() {
    TrustedDocuments documents = new TrustedDocuments(List.of("{ __typename }"), List.of());
    DocumentTrust trust =
        new DocumentTrust(
            DocumentSettings.Mode.LOG,
            documents,
            Access.open(new AccessSettings(List.of(), List.of(), false)),
            OPTIONS);
    Logger logger = (Logger) LoggerFactory.getLogger(DocumentTrust.class);
    ListAppender<ILoggingEvent> told = new ListAppender<>();
    told.start();
    logger.addAppender(told);
    try {
      for (String document :
          List.of("{ __typename }", "{\n  packages { id } }", "{\n  packages { id } }", "{ a }")) {
        assertThat(trust.intercept(request(document), DocumentFolderTests::answered).block())
            .extracting(WebGraphQlResponse::isValid)
            .isEqualTo(true);
      }
    } finally {
      logger.detachAppender(told);
    }

    assertThat(told.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .containsExactly(
            "untrusted document sha256:"
                + Sha256.hex("{\n  packages { id } }")
                + " { packages { id } }",
            "untrusted document sha256:" + Sha256.hex("{ a }") + " { a }");
  }

  private static WebGraphQlRequest request(String document) {
    return new WebGraphQlRequest(
        URI.create("/graphql"),
        new HttpHeaders(),
        new LinkedMultiValueMap<>(),
        null,
        Map.of(),
        Map.of("query", document),
        "1",
        Locale.ROOT);
  }

  private static Mono<WebGraphQlResponse> answered(WebGraphQlRequest request) {
    return Mono.just(
        new WebGraphQlResponse(
            new DefaultExecutionGraphQlResponse(
                request.toExecutionInput(),
                ExecutionResult.newExecutionResult().data(Map.of()).build())));
  }
}
