package dev.lodestone.procedures;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The text of the files of {@code /cypher}; their headers are comments of Cypher. */
final class CypherText {
  private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

  private CypherText() {}

  /**
   * The file of a statement, such as {@code read/snapshot-nodes}, as it is packed beside this
   * class.
   */
  static String get(String statement) {
    return KNOWN.computeIfAbsent(statement, CypherText::load);
  }

  private static String load(String statement) {
    String file = "/cypher/" + statement + ".cypher";
    try (InputStream text = CypherText.class.getResourceAsStream(file)) {
      if (text == null) {
        throw new IllegalArgumentException("no file " + file);
      }
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
