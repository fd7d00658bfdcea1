package dev.lodestone.chokepoint;

import dev.lodestone.andor.DiagramLimitException;
import dev.lodestone.supplygraph.Bound;
import dev.lodestone.supplygraph.Truncation;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * How far to go for the importance of members, in each completion.
 *
 * @param maxNodes most nodes of one decision diagram
 * @param maxMillis longest time for the diagrams, and again for a search in their place
 * @param maxSets most cut sets listed for the bounds of a probability
 * @param nanoTime the clock
 */
record ImportanceLimits(int maxNodes, long maxMillis, int maxSets, LongSupplier nanoTime) {
  static final ImportanceLimits DEFAULT =
      new ImportanceLimits(1_000_000, 2_000, 1_000, System::nanoTime);

  /** Whether the time has passed since now, asked whenever one likes. */
  BooleanSupplier late() {
    return Deadline.after(maxMillis * 1_000_000L, nanoTime);
  }

  /** The bound that a diagram has hit. */
  Truncation hit(DiagramLimitException exception) {
    return exception.isLate()
        ? new Truncation(Bound.TIME, maxMillis)
        : new Truncation(Bound.DIAGRAM, maxNodes);
  }
}
