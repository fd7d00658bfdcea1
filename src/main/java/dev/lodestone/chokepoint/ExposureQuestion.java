package dev.lodestone.chokepoint;

import java.util.List;

/**
 * Which products are no longer sufficiently supplied when all of this is lost together.
 *
 * @param to ids of countries, companies, facilities, license regimes, elements and products; at
 *     least one
 * @param assuming what is taken for granted
 */
public record ExposureQuestion(List<String> to, Assumptions assuming) {
  /** How many things callers let be lost together. */
  public static final int MAX_LOST = 20;

  public ExposureQuestion {
    to = List.copyOf(to);
  }
}
