package dev.lodestone.api;

import java.util.ArrayList;
import java.util.List;

/** An entry of a page and where it stands. */
record Edge<T>(String cursor, T node) {

  /** Edges of consecutive positions of a list. */
  static <T> List<Edge<T>> numbered(String list, int firstPosition, List<T> nodes) {
    List<Edge<T>> edges = new ArrayList<>(nodes.size());
    for (int i = 0; i < nodes.size(); i++) {
      edges.add(new Edge<>(Cursor.of(list, firstPosition + i), nodes.get(i)));
    }
    return edges;
  }

  static <T> PageInfo pageInfo(List<Edge<T>> edges, boolean hasPrevious, boolean hasNext) {
    return PageInfo.of(edges.stream().map(Edge::cursor).toList(), hasPrevious, hasNext);
  }
}
