package dev.lodestone.chokepoint;

import java.util.Comparator;

/**
 * A trade that a ban in force has taken away before anything is lost.
 *
 * @param regime node of the regime
 * @param clause number of the clause
 * @param item node of the banned item
 */
public record AlreadyLost(int regime, String clause, int item) {
  /** By regime, clause and item. */
  static final Comparator<AlreadyLost> ORDER =
      Comparator.comparingInt(AlreadyLost::regime)
          .thenComparing(AlreadyLost::clause)
          .thenComparingInt(AlreadyLost::item);
}
