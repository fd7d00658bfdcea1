package dev.lodestone.graphstore;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.util.StringUtils;

/** Tells the operator why the database cannot be used. */
final class DatabaseNotReadyAnalyzer extends AbstractFailureAnalyzer<DatabaseNotReadyException> {
  @Override
  protected FailureAnalysis analyze(Throwable root, DatabaseNotReadyException cause) {
    String message = cause.getMessage();
    return new FailureAnalysis(StringUtils.hasText(message) ? message : "", null, cause);
  }
}
