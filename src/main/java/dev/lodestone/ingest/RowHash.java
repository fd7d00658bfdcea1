package dev.lodestone.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What tells two rows apart: the first 128 bits of the SHA-256 over their columns, names and types
 * included. Two different rows of one package have the same with a chance below 10⁻²⁴ at ten
 * million rows.
 */
final class RowHash {
  private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
  private static final int BYTES = 16;

  private final MessageDigest sha256;

  RowHash() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }

  /** The hash as 22 letters, digits, {@code -} and {@code _}. */
  String of(Map<String, ?> row) {
    sha256.reset();
    new TreeMap<>(row)
        .forEach(
            (column, value) -> {
              text(column);
              value(value);
            });
    return TEXT.encodeToString(Arrays.copyOf(sha256.digest(), BYTES));
  }

  /** The hash of a text alone. */
  String ofText(String text) {
    sha256.reset();
    text(text);
    return TEXT.encodeToString(Arrays.copyOf(sha256.digest(), BYTES));
  }

  private void value(Object value) {
    if (value instanceof List<?> entries) {
      text("list of " + entries.size());
      entries.forEach(this::value);
    } else {
      text(value.getClass().getSimpleName());
      text(value.toString());
    }
  }

  private void text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    sha256.update(bytes);
  }
}
