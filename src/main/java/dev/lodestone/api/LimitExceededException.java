package dev.lodestone.api;

import graphql.execution.AbortExecutionException;
import java.util.LinkedHashMap;
import java.util.Map;

/** A document asks more than one may; it was refused before any of it was answered. */
final class LimitExceededException extends AbortExecutionException {
  private static final long serialVersionUID = 1L;

  private final ErrorCode code;
  private final String limit;
  private final long allowed;

  LimitExceededException(String message, String limit, long allowed) {
    this(ErrorCode.TOO_LARGE, message, limit, allowed);
  }

  LimitExceededException(ErrorCode code, String message, String limit, long allowed) {
    super(message);
    this.code = code;
    this.limit = limit;
    this.allowed = allowed;
  }

  @Override
  public Map<String, Object> getExtensions() {
    Map<String, Object> extensions = new LinkedHashMap<>();
    extensions.put("code", code.name());
    extensions.put("retryable", code.isRetryable());
    extensions.put("limit", limit);
    extensions.put("allowed", allowed);
    return extensions;
  }
}
