package dev.lodestone.ingest;

/** An upload that is not received; the message says what is allowed. Nothing of it is kept. */
public final class UploadRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final long limit;

  /** Why an upload is refused. */
  public enum Reason {
    /** It has more bytes or files than are allowed. */
    TOO_LARGE,
    /** It takes longer to arrive than is allowed. */
    TOO_SLOW,
    /** A file is named as none may be, or twice. */
    BAD_PATH,
    /** As many are kept already as are allowed; later there may be room. */
    NO_ROOM
  }

  UploadRefusedException(Reason reason, String message, long limit) {
    super(message);
    this.reason = reason;
    this.limit = limit;
  }

  public Reason reason() {
    return reason;
  }

  /** The limit that was hit, in bytes, files, seconds or uploads; 0 for a path. */
  public long limit() {
    return limit;
  }
}
