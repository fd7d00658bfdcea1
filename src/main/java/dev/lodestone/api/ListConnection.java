package dev.lodestone.api;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** A page of a list that is at hand. */
record ListConnection<T>(List<Edge<T>> edges, PageInfo pageInfo, int totalCount) {

  public List<T> nodes() {
    return edges.stream().map(Edge::node).toList();
  }

  /** The same page, each entry made into something else. */
  <S> ListConnection<S> map(Function<? super T, S> shown) {
    return new ListConnection<>(
        edges.stream().map(one -> new Edge<>(one.cursor(), shown.apply(one.node()))).toList(),
        pageInfo,
        totalCount);
  }

  /**
   * A page of a list whose places are counted, each entry made into what is shown.
   *
   * @throws RequestException for a size that is out of range or a cursor that is not of the list
   */
  static <S, T> ListConnection<T> numbered(
      String list, PageArguments arguments, List<S> all, Function<? super S, T> shown) {
    ListPart.Page<T> page = ListPart.of(list, arguments).cut(all, shown);
    return new ListConnection<>(page.edges(), page.pageInfo(), all.size());
  }

  /**
   * A page of a list in the order of its keys, which are unique.
   *
   * @throws RequestException for a size that is out of range or a cursor that is not of the list
   */
  static <T> ListConnection<T> keyed(
      String list, PageArguments arguments, List<T> all, Function<? super T, String> key) {
    List<T> sorted = all.stream().sorted(Comparator.comparing(key)).toList();
    KeyedPage<T> page = KeyedPage.of(list, arguments, sorted, key);
    return new ListConnection<>(
        page.entries().stream()
            .map(one -> new Edge<>(Cursor.of(list, key.apply(one)), one))
            .toList(),
        page.pageInfo(),
        all.size());
  }
}
