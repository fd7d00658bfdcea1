package dev.lodestone.supplygraph;

/** A question believes a package that is not loaded. */
public final class UnknownPackageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String id;

  public UnknownPackageException(String id) {
    super("there is no package \"" + id + "\"");
    this.id = id;
  }

  /** What was named. */
  public String id() {
    return id;
  }
}
