package dev.lodestone.andor;

/**
 * In which of 64 readings a gate is available, from a word for each position whose bit {@code i}
 * says whether that is available in reading {@code i}. Not safe for use by several threads. Cost:
 * linear in the children, for a weighted gate times the readings in which one is lost, or is not,
 * whichever are fewer.
 */
final class GateWords {
  static final long ALL_ONES = -1L;

  private final AndOrSystem system;
  private final long[] words;

  /** By how much readings differ from most; 0 between two gates. */
  private final long[] sums = new long[Long.SIZE];

  /**
   * For words that change.
   *
   * @param words by position
   */
  GateWords(AndOrSystem system, long[] words) {
    this.system = system;
    this.words = words;
  }

  /** In which readings the node at a position is available. */
  long of(int position) {
    return of(position, 0, 0);
  }

  /**
   * As above, with no child available that stands at a position from {@code hidden} to before
   * {@code shown}.
   */
  long of(int position, int hidden, int shown) {
    return switch (system.form(position)) {
      case LEAF -> words[position];
      case ALWAYS -> ALL_ONES;
      case ALL -> all(position, hidden, shown);
      case ANY -> any(position, hidden, shown);
      case WEIGHTED -> weighted(position, hidden, shown);
    };
  }

  private long all(int position, int hidden, int shown) {
    long result = ALL_ONES;
    int end = system.endChild(position);
    for (int edge = system.firstChild(position); edge < end && result != 0; edge++) {
      result &= child(edge, hidden, shown);
    }
    return result;
  }

  private long any(int position, int hidden, int shown) {
    long result = 0;
    int end = system.endChild(position);
    for (int edge = system.firstChild(position); edge < end && result != ALL_ONES; edge++) {
      result |= child(edge, hidden, shown);
    }
    return result;
  }

  private long weighted(int position, int hidden, int shown) {
    long need = system.need(position);
    long sure = 0;
    boolean mixed = false;
    int at = system.firstWeight(position);
    int end = system.endChild(position);
    for (int edge = system.firstChild(position); edge < end; edge++, at++) {
      long word = child(edge, hidden, shown);
      if (word == ALL_ONES) {
        sure += system.weight(at);
      }
      mixed |= word != ALL_ONES && word != 0;
    }
    if (sure >= need || !mixed) {
      return sure >= need ? ALL_ONES : 0;
    }
    return bitByBit(position, hidden, shown, sure);
  }

  /**
   * Counts each mixed child for all readings, but takes it off those in which it is lost, or the
   * other way round where it is lost in most.
   */
  private long bitByBit(int position, int hidden, int shown, long sure) {
    long base = sure;
    long unlike = 0;
    int at = system.firstWeight(position);
    int end = system.endChild(position);
    for (int edge = system.firstChild(position); edge < end; edge++) {
      long word = child(edge, hidden, shown);
      int weight = system.weight(at++);
      if (word != ALL_ONES && word != 0) {
        boolean mostly = Long.bitCount(word) > Long.SIZE / 2;
        long others = mostly ? ~word : word;
        base += mostly ? weight : 0;
        unlike |= others;
        add(others, mostly ? -weight : weight);
      }
    }
    long need = system.need(position);
    long result = base >= need ? ~unlike : 0;
    for (long rest = unlike; rest != 0; rest &= rest - 1) {
      int bit = Long.numberOfTrailingZeros(rest);
      result |= base + sums[bit] >= need ? 1L << bit : 0;
      sums[bit] = 0;
    }
    return result;
  }

  private void add(long readings, int weight) {
    for (long rest = readings; rest != 0; rest &= rest - 1) {
      sums[Long.numberOfTrailingZeros(rest)] += weight;
    }
  }

  private long child(int edge, int hidden, int shown) {
    int child = system.child(edge);
    return child >= hidden && child < shown ? 0 : words[child];
  }
}
