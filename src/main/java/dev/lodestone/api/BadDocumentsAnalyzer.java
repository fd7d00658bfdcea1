package dev.lodestone.api;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator which trusted documents the schema does not answer. */
final class BadDocumentsAnalyzer extends AbstractFailureAnalyzer<BadDocumentsException> {
  @Override
  protected FailureAnalysis analyze(Throwable root, BadDocumentsException cause) {
    return new FailureAnalysis(cause.getMessage(), null, cause);
  }
}
