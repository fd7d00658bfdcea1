package dev.lodestone.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a page stands among all. */
record PageInfo(
    boolean hasNextPage,
    boolean hasPreviousPage,
    @Nullable String startCursor,
    @Nullable String endCursor) {

  static PageInfo of(List<String> cursors, boolean hasPrevious, boolean hasNext) {
    return new PageInfo(
        hasNext,
        hasPrevious,
        cursors.isEmpty() ? null : cursors.getFirst(),
        cursors.isEmpty() ? null : cursors.getLast());
  }
}
