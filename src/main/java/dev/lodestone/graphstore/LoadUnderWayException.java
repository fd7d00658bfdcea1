package dev.lodestone.graphstore;

/** Another load, of this process or of another one, did not end in time; nothing was written. */
public final class LoadUnderWayException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LoadUnderWayException(Throwable cause) {
    super("another load is under way", cause);
  }
}
