package dev.lodestone.embedded;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.util.StringUtils;

/** Tells the operator why the embedded Neo4j cannot start. */
final class EmbeddedStartAnalyzer extends AbstractFailureAnalyzer<EmbeddedStartException> {
  @Override
  protected FailureAnalysis analyze(Throwable root, EmbeddedStartException cause) {
    String message = cause.getMessage();
    return new FailureAnalysis(StringUtils.hasText(message) ? message : "", null, cause);
  }
}
