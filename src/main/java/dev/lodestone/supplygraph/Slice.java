package dev.lodestone.supplygraph;

/**
 * Which entries of a numbered list are wanted: the first or the last so many of those that stand
 * between two places.
 *
 * @param from the first place that is wanted, from 0
 * @param to the place before which the wanted ones end, at least 0; {@link #END} for the end of the
 *     list
 * @param size how many are wanted at most, at least 0
 * @param backwards whether the last ones are wanted
 */
public record Slice(int from, int to, int size, boolean backwards) {
  /** The end of a list, however long it is. */
  public static final int END = Integer.MAX_VALUE;

  /** All entries. */
  public static final Slice ALL = first(0, END);

  /** Rejects what is less than nothing. */
  public Slice {
    if (from < 0 || to < 0 || size < 0) {
      throw new IllegalArgumentException("no less than none");
    }
  }

  /** The first so many after some that are left out. */
  public static Slice first(int skip, int size) {
    return new Slice(skip, END, size, false);
  }

  /** The last so many before a place. */
  public static Slice last(int before, int size) {
    return new Slice(0, before, size, true);
  }

  /** The place of the first entry that is wanted, of so many there are. */
  public int begin(int count) {
    int end = Math.min(to, count);
    return backwards ? Math.max(Math.min(from, end), end - size) : Math.min(from, end);
  }

  /** The place after the last entry that is wanted, of so many there are. */
  public int end(int count) {
    int begin = begin(count);
    int end = Math.min(to, count);
    return backwards || size > end - begin ? end : begin + size;
  }

  /** Whether all of so many are wanted. */
  public boolean containsAll(int count) {
    return begin(count) == 0 && end(count) == count;
  }

  /** Whether the entry at a place is wanted, of so many there are. */
  public boolean contains(int place, int count) {
    return place >= begin(count) && place < end(count);
  }
}
