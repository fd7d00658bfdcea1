package dev.lodestone.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.lodestone.http.Access;
import dev.lodestone.http.Caller;
import dev.lodestone.http.Role;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.ParserOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import reactor.core.publisher.Mono;

/**
 * Puts the text in the place of a document's id, and lets documents be answered as the mode says,
 * over whichever transport they came.
 */
final class DocumentTrust implements WebGraphQlInterceptor {
  private static final Logger LOG = LoggerFactory.getLogger(DocumentTrust.class);
  private static final int LOGGED = 10_000;
  private static final int SHOWN = 200;

  /** What a client of Apollo or urql waits for to send the document itself. */
  private static final String NOT_FOUND = "PersistedQueryNotFound";

  private final DocumentSettings.Mode mode;
  private final TrustedDocuments documents;
  private final Access access;
  private final ParserOptions options;
  private final Cache<String, Boolean> logged = Caffeine.newBuilder().maximumSize(LOGGED).build();

  DocumentTrust(
      DocumentSettings.Mode mode,
      TrustedDocuments documents,
      Access access,
      ParserOptions options) {
    this.mode = mode;
    this.documents = documents;
    this.access = access;
    this.options = options;
  }

  /** A document that cannot be answered. */
  private static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient GraphQLError error;

    Refused(ErrorCode code, String message, Map<String, Object> details) {
      super(message, null, false, false);
      this.error = Errors.of(code, message, details);
    }
  }

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    return Mono.deferContextual(
        context -> {
          try {
            String text = text(request.getDocument(), request.getExtensions());
            requireTrust(text, Admission.callerOf(request, context));
            request.configureExecutionInput((input, builder) -> builder.query(text).build());
            return chain.next(request);
          } catch (Refused refused) {
            return Mono.just(
                new WebGraphQlResponse(
                    new DefaultExecutionGraphQlResponse(
                        request.toExecutionInput(),
                        ExecutionResult.newExecutionResult().addError(refused.error).build())));
          }
        });
  }

  /** The text of the document that is asked; empty where the request will be refused. */
  Optional<String> findText(String document, Map<String, Object> extensions) {
    try {
      return Optional.of(text(document, extensions));
    } catch (Refused refused) {
      return Optional.empty();
    }
  }

  private String text(String document, Map<String, Object> extensions) throws Refused {
    Optional<DocumentId> named;
    try {
      named = DocumentId.find(extensions);
    } catch (RequestException bad) {
      throw new Refused(
          bad.code(),
          String.valueOf(bad.getMessage()),
          Map.of("argument", bad.argument(), "value", bad.value(), "allowed", bad.allowed()));
    }
    if (named.isEmpty()) {
      return document;
    }
    DocumentId id = named.get();
    if (document.equals(DocumentId.NO_TEXT)) {
      return documents
          .find(id.sha256())
          .orElseThrow(
              () -> new Refused(ErrorCode.PERSISTED_QUERY_NOT_FOUND, notFound(id), Map.of()));
    }
    if (!Sha256.hex(document).equals(id.sha256())) {
      throw new Refused(
          ErrorCode.BAD_DOCUMENT,
          "the id " + id.sha256() + " is not the SHA-256 of the document beside it",
          Map.of());
    }
    return document;
  }

  private static String notFound(DocumentId id) {
    return id.isPersistedQuery() ? NOT_FOUND : "there is no trusted document sha256:" + id.sha256();
  }

  private void requireTrust(String text, Caller caller) throws Refused {
    if (mode == DocumentSettings.Mode.OFF) {
      return;
    }
    String hash = Sha256.hex(text);
    if (documents.has(hash)) {
      return;
    }
    if (mode == DocumentSettings.Mode.LOG) {
      log(hash, text);
    } else if (!isEditor(caller) && !isIntrospection(text)) {
      throw new Refused(
          ErrorCode.UNTRUSTED_DOCUMENT,
          "only trusted documents are answered here, and sha256:" + hash + " is none",
          Map.of());
    }
  }

  private void log(String hash, String text) {
    if (logged.asMap().putIfAbsent(hash, true) == null) {
      String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
      LOG.info(
          "untrusted document sha256:{} {}",
          hash,
          line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…");
    }
  }

  /** Who may change what is answered may ask it in any words. */
  private boolean isEditor(Caller caller) {
    return access.findRole(caller.bearer()).filter(role -> role.includes(Role.EDITOR)).isPresent();
  }

  /** The schema is no secret: whoever may ask may read it as text. */
  private boolean isIntrospection(String text) {
    Document document;
    try {
      document = TrustedDocuments.parse(text, options);
    } catch (InvalidSyntaxException bad) {
      return false;
    }
    List<OperationDefinition> operations = document.getDefinitionsOfType(OperationDefinition.class);
    return !operations.isEmpty()
        && operations.stream()
            .allMatch(
                operation ->
                    operation.getSelectionSet().getSelections().stream()
                        .allMatch(
                            one -> one instanceof Field field && field.getName().startsWith("__")));
  }
}
