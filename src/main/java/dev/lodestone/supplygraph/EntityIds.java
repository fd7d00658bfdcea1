package dev.lodestone.supplygraph;

import java.util.regex.Pattern;

/** The form of ids: {@code prefix:key}, stable and readable. */
public final class EntityIds {
  /** What a well-formed id matches, for error messages. */
  public static final String FORM = "[a-z]+:[A-Za-z0-9][A-Za-z0-9._-]*";

  /** Longest id accepted, in characters. */
  public static final int MAX_LENGTH = 200;

  private static final Pattern PATTERN = Pattern.compile(FORM);

  private EntityIds() {}

  /** Whether the text has the form of an id, whatever its prefix. */
  public static boolean isWellFormed(String id) {
    return id.length() <= MAX_LENGTH && PATTERN.matcher(id).matches();
  }
}
