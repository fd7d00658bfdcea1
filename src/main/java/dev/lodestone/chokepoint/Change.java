package dev.lodestone.chokepoint;

import dev.lodestone.supplygraph.RegimeState;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something upstream that is different from a day on. Numbers are those of the graph. */
public sealed interface Change {
  /** The first day on which it is so. */
  LocalDate day();

  /**
   * A relationship begins to hold.
   *
   * @param dependency the relationship
   */
  record FactBegins(LocalDate day, int dependency) implements Change {}

  /**
   * A relationship no longer holds.
   *
   * @param dependency the relationship
   */
  record FactEnds(LocalDate day, int dependency) implements Change {}

  /**
   * The last year of published shares begins, so that they may count from now on.
   *
   * @param dependencies the {@code SUPPLIES} relationships of one item and one publication
   */
  record SharesBegin(LocalDate day, List<Integer> dependencies) implements Change {
    public SharesBegin {
      dependencies = List.copyOf(dependencies);
    }
  }

  /**
   * A clause is in another state.
   *
   * @param regime node of its regime
   * @param clause its number
   * @param before its state on the day before
   * @param after its state from the day on
   * @param event id of the policy event it is in that state for; null where none is
   */
  record ClauseState(
      LocalDate day,
      int regime,
      String clause,
      RegimeState before,
      RegimeState after,
      @Nullable String event)
      implements Change {}
}
