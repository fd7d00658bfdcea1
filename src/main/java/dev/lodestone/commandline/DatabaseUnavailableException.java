package dev.lodestone.commandline;

/** The database cannot be used; whoever threw it has told the operator why. */
public final class DatabaseUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public DatabaseUnavailableException(Throwable cause) {
    super("the database cannot be used", cause);
  }
}
