package dev.lodestone.http;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator which setting leaves the service open. */
final class OpenToNetworkAnalyzer extends AbstractFailureAnalyzer<OpenToNetworkException> {
  @Override
  protected FailureAnalysis analyze(Throwable root, OpenToNetworkException cause) {
    return new FailureAnalysis(cause.getMessage(), null, cause);
  }
}
