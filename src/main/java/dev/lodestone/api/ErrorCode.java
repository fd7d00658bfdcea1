package dev.lodestone.api;

/** What kind of error an answer carries, as {@code extensions.code}. */
enum ErrorCode {
  /** An argument names something that is not in the graph. */
  NOT_FOUND,
  /** An argument is outside what is allowed. */
  BAD_ARGUMENT,
  /** The caller has no token, or none that is good. */
  UNAUTHENTICATED,
  /** The caller may not do this, or not from where it is. */
  FORBIDDEN,
  /** The document is no valid query of the schema. */
  BAD_DOCUMENT,
  /** The request names a document that is not there; a client may send it itself. */
  PERSISTED_QUERY_NOT_FOUND,
  /** Only trusted documents are answered, and this is none. */
  UNTRUSTED_DOCUMENT,
  /** The document is deeper or costs more than is allowed, or an upload is larger. */
  TOO_LARGE,
  /** The database does not answer now; the same request may be answered later. */
  GRAPH_UNAVAILABLE,
  /** Too much is being done already; the same request may be answered later. */
  SERVICE_BUSY,
  /** A fault of ours; the log has it. */
  INTERNAL;

  /** Whether the same request may be answered later. */
  boolean isRetryable() {
    return this == GRAPH_UNAVAILABLE || this == SERVICE_BUSY;
  }
}
