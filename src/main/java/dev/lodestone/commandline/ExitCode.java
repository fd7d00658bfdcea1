package dev.lodestone.commandline;

/** How a command ended, as the shell sees it. */
public final class ExitCode {
  /** Done; warnings do not change it. */
  public static final int DONE = 0;

  /** Refused, with the problems told: a package is not sound, or facts of others need it. */
  public static final int REFUSED = 1;

  /** The command cannot be understood: an unknown option, a folder that is not there. */
  public static final int USAGE = 2;

  /** The database does not answer, is in use, or another load is under way. */
  public static final int UNAVAILABLE = 3;

  /** A fault of this program, told with its trace. */
  public static final int FAULT = 70;

  /** Cancelled; that of a process ended by an interrupt from the keyboard. */
  public static final int CANCELLED = 130;

  private ExitCode() {}
}
