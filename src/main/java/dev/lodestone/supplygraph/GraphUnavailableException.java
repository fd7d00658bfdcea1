package dev.lodestone.supplygraph;

/** The database cannot answer now; the same question may be answered later. */
public final class GraphUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public GraphUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }

  public GraphUnavailableException(String message) {
    super(message);
  }
}
