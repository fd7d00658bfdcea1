package dev.lodestone.chokepoint;

/**
 * Of which chokepoints of an answer the way is told: the ways of thousands, each of thousands of
 * steps, would fill the memory.
 *
 * @param skip how many stand before, at least 0
 * @param size how many at most, at least 0
 */
public record Explained(int skip, int size) {
  /** All of them. */
  public static final Explained ALL = new Explained(0, Integer.MAX_VALUE);

  public Explained {
    if (skip < 0 || size < 0) {
      throw new IllegalArgumentException("no less than none");
    }
  }

  /** Whether all of so many are told. */
  boolean containsAll(int count) {
    return skip == 0 && size >= count;
  }

  boolean contains(int position) {
    return position >= skip && position - skip < size;
  }
}
