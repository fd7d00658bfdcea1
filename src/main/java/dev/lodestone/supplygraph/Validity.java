package dev.lodestone.supplygraph;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a relationship holds: half-open, {@code from ≤ day < to}; null is open.
 *
 * @param from first day, or null for always
 * @param to first day on which it no longer holds, or null for ever
 */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate to) {
  public static final Validity ALWAYS = new Validity(null, null);

  /** Rejects an interval that ends before it starts. */
  public Validity {
    if (from != null && to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("validTo " + to + " is before validFrom " + from);
    }
  }

  /** Whether it holds on the day. */
  public boolean contains(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
  }
}
