package dev.lodestone.api;

import graphql.execution.preparsed.persisted.PersistedQuerySupport;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which document a request names instead of sending it: as {@code documentId}, after the draft of
 * GraphQL over HTTP, or as the clients of Apollo and urql do.
 *
 * @param sha256 of its text, 64 hexadecimal digits in lower case
 * @param isPersistedQuery whether it came as {@code extensions.persistedQuery}
 */
record DocumentId(String sha256, boolean isPersistedQuery) {
  /** The member of a request, which no class of Spring has; it travels among the extensions. */
  static final String MEMBER = "documentId";

  /** What stands for the text of a document that is named. */
  static final String NO_TEXT = PersistedQuerySupport.PERSISTED_QUERY_MARKER;

  private static final String PREFIX = "sha256:";
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final String ALLOWED = "sha256: and 64 hexadecimal digits in lower case";

  /**
   * The id in the extensions of a request; empty where it names none.
   *
   * @throws RequestException for an id that is no SHA-256
   */
  static Optional<DocumentId> find(Map<String, Object> extensions) {
    Object id = extensions.get(MEMBER);
    if (id != null) {
      return Optional.of(new DocumentId(checked(MEMBER, id), false));
    }
    Object persisted = extensions.get("persistedQuery");
    return persisted instanceof Map<?, ?> apollo
        ? Optional.of(
            new DocumentId(
                checked("persistedQuery.sha256Hash", String.valueOf(apollo.get("sha256Hash"))),
                true))
        : Optional.empty();
  }

  /** Tools write the digits without the prefix, the draft with it. */
  static Optional<String> findHash(String id) {
    String hash = id.startsWith(PREFIX) ? id.substring(PREFIX.length()) : id;
    return HASH.matcher(hash).matches() ? Optional.of(hash) : Optional.empty();
  }

  private static String checked(String argument, Object id) {
    return findHash(id.toString())
        .orElseThrow(() -> RequestException.badArgument(argument, id, ALLOWED));
  }

  /** Extensions that carry an id from the member of a request. */
  static Map<String, Object> carry(@Nullable String id, Map<String, Object> extensions) {
    if (id == null) {
      return extensions;
    }
    Map<String, Object> carrying = new LinkedHashMap<>(extensions);
    carrying.put(MEMBER, id);
    return carrying;
  }
}
