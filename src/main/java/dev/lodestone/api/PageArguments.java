package dev.lodestone.api;

import org.jspecify.annotations.Nullable;

/** The arguments of a list: its first entries after a cursor, or its last ones before one. */
record PageArguments(
    @Nullable Integer first,
    @Nullable String after,
    @Nullable Integer last,
    @Nullable String before) {
  static final int MAX_SIZE = 200;
  static final int DEFAULT_SIZE = 20;

  /** A page size within the limit. */
  static int checked(String argument, int size) {
    if (size < 1 || size > MAX_SIZE) {
      throw RequestException.badArgument(argument, size, "1 to " + MAX_SIZE);
    }
    return size;
  }

  boolean isBackward() {
    if (last == null && before == null) {
      return false;
    }
    if (first != null || after != null) {
      throw RequestException.badArgument(
          last == null ? "before" : "last",
          last == null ? String.valueOf(before) : last,
          "not given together with `first` or `after`");
    }
    return true;
  }

  int size() {
    return isBackward() ? sizeOf("last", last) : sizeOf("first", first);
  }

  private static int sizeOf(String argument, @Nullable Integer size) {
    return size == null ? DEFAULT_SIZE : checked(argument, size);
  }
}
