package dev.lodestone.api;

import java.util.List;
import java.util.function.LongSupplier;

/** A page of entities of one kind; the total is counted when it is asked for. */
record EntityConnection<T extends Entity>(
    List<Edge<T>> edges, PageInfo pageInfo, LongSupplier total) {

  public List<T> nodes() {
    return edges.stream().map(Edge::node).toList();
  }

  public int totalCount() {
    return Math.toIntExact(total.getAsLong());
  }
}
