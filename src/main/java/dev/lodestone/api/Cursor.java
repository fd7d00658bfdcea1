package dev.lodestone.api;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Where an entry stands in a list: a short versioned text in base64url, opaque to clients. It is
 * read as text and checked, never turned into an object.
 */
final class Cursor {
  private static final String VERSION = "1";
  private static final int MAX_LENGTH = 4_000;
  private static final int MAX_POSITION = 1_000_000;
  private static final String EXPECTED = "a cursor of this list, as an answer gave it";

  private Cursor() {}

  /** A cursor of the list, standing at the key. */
  static String of(String list, String key) {
    String text = VERSION + " " + list + " " + key;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A cursor of the list, standing at a position from 0. */
  static String of(String list, int position) {
    return of(list, "" + position);
  }

  /**
   * The key at which a cursor of the list stands; null for no cursor.
   *
   * @throws RequestException for anything that is not a cursor of this list
   */
  static @Nullable String key(String list, String argument, @Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    String start = VERSION + " " + list + " ";
    return decode(cursor)
        .filter(text -> text.startsWith(start))
        .map(text -> text.substring(start.length()))
        .orElseThrow(() -> RequestException.badArgument(argument, cursor, EXPECTED));
  }

  /**
   * The position from 0 at which a cursor of the list stands; empty for no cursor.
   *
   * @throws RequestException for anything that is not a cursor of this list
   */
  static OptionalInt position(String list, String argument, @Nullable String cursor) {
    String key = key(list, argument, cursor);
    if (cursor == null || key == null) {
      return OptionalInt.empty();
    }
    if (!key.matches("[0-9]{1,7}") || Integer.parseInt(key) >= MAX_POSITION) {
      throw RequestException.badArgument(argument, cursor, EXPECTED);
    }
    return OptionalInt.of(Integer.parseInt(key));
  }

  private static Optional<String> decode(String cursor) {
    if (cursor.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(cursor);
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (IllegalArgumentException | CharacterCodingException notOurs) {
      return Optional.empty();
    }
  }
}
