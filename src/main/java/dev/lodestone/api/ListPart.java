package dev.lodestone.api;

import dev.lodestone.supplygraph.Slice;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Which part of a numbered list a request asks for.
 *
 * @param list what its cursors are of
 * @param slice which of its entries
 */
record ListPart(String list, Slice slice) {

  /** A page of the list. */
  record Page<T>(List<Edge<T>> edges, PageInfo pageInfo) {}

  /**
   * What the arguments of a list ask for.
   *
   * @throws RequestException for a size that is out of range, a cursor that is not of the list, or
   *     arguments that do not go together
   */
  static ListPart of(String list, PageArguments page) {
    int size = page.size();
    return new ListPart(
        list,
        page.isBackward()
            ? Slice.last(Cursor.position(list, "before", page.before()).orElse(Slice.END), size)
            : Slice.first(skip(list, page), size));
  }

  private static int skip(String list, PageArguments page) {
    OptionalInt after = Cursor.position(list, "after", page.after());
    return after.isPresent() ? after.getAsInt() + 1 : 0;
  }

  /** The part of all entries, each made into what is shown only if it is part of it. */
  <S, T> Page<T> cut(List<S> all, Function<? super S, T> shown) {
    int begin = slice.begin(all.size());
    List<T> part = all.subList(begin, slice.end(all.size())).stream().map(shown).toList();
    return page(part, begin, begin + part.size() < all.size());
  }

  /**
   * The part, where it is at hand already.
   *
   * @param begin how many entries stand before it
   * @param hasMore whether any stand after it
   */
  <T> Page<T> page(List<T> part, int begin, boolean hasMore) {
    List<Edge<T>> edges = Edge.numbered(list, begin, part);
    return new Page<>(edges, Edge.pageInfo(edges, begin > 0, hasMore));
  }
}
