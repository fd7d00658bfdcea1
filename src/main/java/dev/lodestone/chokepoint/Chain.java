package dev.lodestone.chokepoint;

import dev.lodestone.supplygraph.EntityKind;
import dev.lodestone.supplygraph.Producer;
import dev.lodestone.supplygraph.Slot;
import dev.lodestone.supplygraph.Supply;
import dev.lodestone.supplygraph.SupplyGraph;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything upstream of targets on a day, themselves first, each item read from the graph once.
 * Breadth first along recipes; cost linear in what is found.
 */
final class Chain {
  private final SupplyGraph graph;
  private final LocalDate asOf;
  private final int spared;
  private final List<Item> items = new ArrayList<>();
  private final Map<Integer, Integer> indexes = new HashMap<>();

  private Chain(SupplyGraph graph, LocalDate asOf, int spared) {
    this.graph = graph;
    this.asOf = asOf;
    this.spared = spared;
  }

  /** What is upstream of one target, which is never itself lost. */
  static Chain upstream(SupplyGraph graph, int target, LocalDate asOf) {
    return read(new Chain(graph, asOf, target), List.of(target));
  }

  /** What is upstream of several targets, at least one; each may itself be lost. */
  static Chain upstream(SupplyGraph graph, List<Integer> targets, LocalDate asOf) {
    return read(new Chain(graph, asOf, Item.NONE), targets);
  }

  private static Chain read(Chain chain, List<Integer> targets) {
    List<Integer> found = new ArrayList<>(targets);
    for (int target : targets) {
      chain.indexes.put(target, chain.indexes.size());
    }
    for (int next = 0; next < found.size(); next++) {
      Item item = chain.read(next, found.get(next));
      chain.items.add(item);
      for (Slot slot : item.recipe()) {
        for (Slot.Alternative alternative : slot.alternatives()) {
          if (chain.indexes.putIfAbsent(alternative.item(), found.size()) == null) {
            found.add(alternative.item());
          }
        }
      }
    }
    return chain;
  }

  private Item read(int index, int node) {
    Supply supply = graph.supply(node, asOf);
    List<Item.Supplier> suppliers = new ArrayList<>();
    for (Producer producer : supply.supplying()) {
      suppliers.add(
          new Item.Supplier(
              producer.facility(),
              producer.dependency(),
              producer.share().orElse(Item.NONE),
              graph.country(producer.facility(), asOf).orElse(Item.NONE),
              Arrays.stream(graph.operators(producer.facility(), asOf)).boxed().toList()));
    }
    return new Item(
        index,
        node,
        graph.kind(node) == EntityKind.ELEMENT,
        graph.recipe(node, asOf),
        supply,
        suppliers);
  }

  SupplyGraph graph() {
    return graph;
  }

  LocalDate asOf() {
    return asOf;
  }

  /** The node that is never itself lost; {@link Item#NONE} where there is none. */
  int spared() {
    return spared;
  }

  /** The first of the targets. */
  Item target() {
    return items.getFirst();
  }

  int size() {
    return items.size();
  }

  /** The items in the order they were found, by their index. */
  List<Item> items() {
    return items;
  }

  /** The item of a node upstream. */
  Item of(int node) {
    Integer index = indexes.get(node);
    if (index == null) {
      throw new IllegalArgumentException(graph.id(node) + " is not upstream");
    }
    return items.get(index);
  }
}
