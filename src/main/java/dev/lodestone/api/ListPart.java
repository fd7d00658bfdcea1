package dev.lodestone.api;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a numbered list a request asks for.
 *
 * @param list what its cursors are of
 * @param size how many entries at most
 * @param skip how many entries stand before
 * @param continued whether it goes on after a cursor
 */
record ListPart(String list, int size, int skip, boolean continued) {

  /** A page of the list. */
  record Page<T>(List<Edge<T>> edges, PageInfo pageInfo) {}

  /**
   * What the arguments {@code first} and {@code after} ask for.
   *
   * @throws RequestException for a size that is out of range or a cursor that is not of the list
   */
  static ListPart of(String list, int first, @Nullable String after) {
    return new ListPart(
        list,
        PageArguments.checked("first", first),
        Cursor.skip(list, "after", after),
        after != null);
  }

  /** The part of all entries, each made into what is shown only if it is part of it. */
  <S, T> Page<T> cut(List<S> all, Function<? super S, T> shown) {
    return page(all.stream().skip(skip).limit(size).map(shown).toList(), all.size());
  }

  /** The part, where it is at hand already. */
  <T> Page<T> page(List<T> part, int total) {
    List<Edge<T>> edges = Edge.numbered(list, skip, part);
    return new Page<>(edges, Edge.pageInfo(edges, continued, total > skip + edges.size()));
  }
}
