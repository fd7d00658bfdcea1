package dev.lodestone.ingest;

import java.util.OptionalLong;

/**
 * How far a load has come.
 *
 * @param step what it is doing
 * @param table of which table; blank where the step is not about one
 * @param rows how many rows or facts of this step are done
 * @param total of how many; empty where that is not known
 */
public record LoadProgress(Step step, String table, long rows, OptionalLong total) {
  /** What a load does, in this order; a first load compares and withdraws nothing. */
  public enum Step {
    /** Rows are read and checked against every rule. */
    CHECKING,
    /** Rows are compared with what is in force. */
    COMPARING,
    /** What is no longer stated goes into the history. */
    SUPERSEDING,
    /** What is new or changed is written. */
    WRITING,
    /** What nobody states any longer is taken away. */
    WITHDRAWING
  }
}
