package dev.lodestone.supplygraph;

import java.util.Comparator;

/**
 * What makes one published set of shares: figures of different frames are shown side by side and
 * never added.
 *
 * @param source id of the source that publishes it
 * @param fromYear first year of its period
 * @param toYear last year of its period
 * @param basis stage and denominator, as published
 * @param direct true where the source speaks of the item, false where it speaks of a group the item
 *     belongs to
 * @param factKind how the figures came about
 */
public record FrameKey(
    String source, int fromYear, int toYear, String basis, boolean direct, FactKind factKind) {

  /**
   * Best first: direct before inherited, then the latest period, then best grounded, then source
   * and basis.
   */
  public static final Comparator<FrameKey> PREFERENCE =
      Comparator.comparing(FrameKey::direct)
          .reversed()
          .thenComparing(FrameKey::toYear, Comparator.reverseOrder())
          .thenComparing(FrameKey::fromYear, Comparator.reverseOrder())
          .thenComparing(FrameKey::factKind)
          .thenComparing(FrameKey::source)
          .thenComparing(FrameKey::basis);

  /** The period as the data writes it: {@code 2024} or {@code 2020-2023}. */
  public String period() {
    return fromYear == toYear ? "" + toYear : fromYear + "-" + toYear;
  }
}
