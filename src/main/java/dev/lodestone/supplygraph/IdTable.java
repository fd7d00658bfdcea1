package dev.lodestone.supplygraph;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Texts as one block of UTF-8 bytes, in the order given, instead of an object each. Look-up by
 * binary search needs them sorted as unsigned bytes, which is code point order.
 */
final class IdTable {
  private final byte[] bytes;
  private final int[] starts;

  private IdTable(byte[] bytes, int[] starts) {
    this.bytes = bytes;
    this.starts = starts;
  }

  static IdTable of(List<String> texts) {
    int[] starts = new int[texts.size() + 1];
    byte[] bytes = new byte[Math.max(16, texts.size() * 16)];
    int end = 0;
    for (int i = 0; i < texts.size(); i++) {
      byte[] encoded = texts.get(i).getBytes(StandardCharsets.UTF_8);
      if (end + encoded.length > bytes.length) {
        bytes =
            Arrays.copyOf(bytes, Math.addExact(bytes.length + (bytes.length >> 1), encoded.length));
      }
      System.arraycopy(encoded, 0, bytes, end, encoded.length);
      end += encoded.length;
      starts[i + 1] = end;
    }
    return new IdTable(Arrays.copyOf(bytes, end), starts);
  }

  String get(int index) {
    int start = starts[index];
    return new String(bytes, start, starts[index + 1] - start, StandardCharsets.UTF_8);
  }

  int find(String text) {
    byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
    int low = 0;
    int high = starts.length - 2;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order =
          Arrays.compareUnsigned(
              bytes, starts[middle], starts[middle + 1], wanted, 0, wanted.length);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  /** How many bytes it takes. */
  long bytes() {
    return bytes.length + (long) Integer.BYTES * starts.length;
  }
}
