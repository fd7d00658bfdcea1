package dev.lodestone.procedures;

import dev.lodestone.supplygraph.Slice;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which rows of an answer are wanted, by the options {@code skip} and {@code first}.
 *
 * @param skip how many to leave out from the start
 * @param first how many at most
 */
record Page(int skip, int first) {
  static final Set<String> OPTIONS = Set.of("skip", "first");

  /** As many as a page of GraphQL may have; the default, since a row is cheap. */
  private static final int MOST_ROWS = 200;

  private static final int MOST_SKIPPED = 100_000;

  static Page of(Options options) {
    return new Page(
        options.whole("skip", 0, 0, MOST_SKIPPED), options.whole("first", MOST_ROWS, 1, MOST_ROWS));
  }

  Slice slice() {
    return Slice.first(skip, first);
  }

  <T> Stream<T> of(List<T> all) {
    return all.stream().skip(skip).limit(first);
  }
}
