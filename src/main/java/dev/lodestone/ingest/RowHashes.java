package dev.lodestone.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;

/**
 * A set of {@linkplain RowHash row hashes}, each of which can be marked: about 32 bytes for each,
 * so that ten million fit where as many strings would not. Open addressing with linear probing.
 */
final class RowHashes {
  private static final Base64.Decoder TEXT = Base64.getUrlDecoder();
  private static final int LONGS = 2;

  private long[] slots = new long[LONGS * 1024];
  private BitSet marked = new BitSet();
  private int size;

  /** Adds a hash; a text that is none (blank, or changed by hand) is never found again. */
  void add(String hash) {
    if (2L * size >= slots.length / LONGS) {
      grow();
    }
    long[] key = key(hash);
    int slot = find(slots, key[0], key[1]);
    if (isFree(slots, slot)) {
      slots[slot] = key[0];
      slots[slot + 1] = key[1];
      size++;
    }
  }

  boolean contains(String hash) {
    long[] key = key(hash);
    return !isFree(slots, find(slots, key[0], key[1]));
  }

  /** Marks a hash; false when it is not in the set. */
  boolean mark(String hash) {
    long[] key = key(hash);
    int slot = find(slots, key[0], key[1]);
    if (isFree(slots, slot)) {
      return false;
    }
    marked.set(slot / LONGS);
    return true;
  }

  boolean isMarked(String hash) {
    long[] key = key(hash);
    return marked.get(find(slots, key[0], key[1]) / LONGS);
  }

  int size() {
    return size;
  }

  int markedCount() {
    return marked.cardinality();
  }

  private void grow() {
    long[] old = slots;
    BitSet oldMarked = marked;
    slots = new long[Math.multiplyExact(old.length, 2)];
    marked = new BitSet();
    for (int slot = 0; slot < old.length; slot += LONGS) {
      if (!isFree(old, slot)) {
        int to = find(slots, old[slot], old[slot + 1]);
        slots[to] = old[slot];
        slots[to + 1] = old[slot + 1];
        marked.set(to / LONGS, oldMarked.get(slot / LONGS));
      }
    }
  }

  private static boolean isFree(long[] slots, int slot) {
    return slots[slot] == 0 && slots[slot + 1] == 0;
  }

  private static int find(long[] slots, long high, long low) {
    int count = slots.length / LONGS;
    int place = (int) Long.remainderUnsigned(high, count);
    while (!isFree(slots, LONGS * place)
        && !(slots[LONGS * place] == high && slots[LONGS * place + 1] == low)) {
      place = place + 1 == count ? 0 : place + 1;
    }
    return LONGS * place;
  }

  /** Never two zeros, which stand for a free slot. */
  private static long[] key(String hash) {
    byte[] bytes;
    try {
      bytes = Arrays.copyOf(TEXT.decode(hash), 2 * Long.BYTES);
    } catch (IllegalArgumentException changedByHand) {
      bytes = Arrays.copyOf(hash.getBytes(StandardCharsets.UTF_8), 2 * Long.BYTES);
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    long high = buffer.getLong();
    long low = buffer.getLong();
    return high == 0 && low == 0 ? new long[] {0, 1} : new long[] {high, low};
  }
}
