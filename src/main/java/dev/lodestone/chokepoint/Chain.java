package dev.lodestone.chokepoint;

import dev.lodestone.supplygraph.DependencyKind;
import dev.lodestone.supplygraph.DependencyScan;
import dev.lodestone.supplygraph.EntityKind;
import dev.lodestone.supplygraph.ListCompleteness;
import dev.lodestone.supplygraph.Producer;
import dev.lodestone.supplygraph.Supply;
import dev.lodestone.supplygraph.SupplyGraph;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.RandomAccess;

/**
 * Everything upstream of targets on a day, themselves first, numbered breadth first along recipes.
 * What gates are written from is read once into columns; items as objects are read from the graph
 * when one is asked for. Immutable; cost linear in what is found.
 */
final class Chain {
  private final SupplyGraph graph;
  private final LocalDate asOf;
  private final int spared;
  private final NodeNumbers numbers = new NodeNumbers();
  private final BitSet unrecorded = new BitSet();
  private final BitSet controlled = new BitSet();
  private final Recipes recipes;
  private final Parts parts;
  private final List<Item> items = new Items();

  private Chain(SupplyGraph graph, LocalDate asOf, int spared, List<Integer> targets) {
    this.graph = graph;
    this.asOf = asOf;
    this.spared = spared;
    targets.forEach(numbers::add);
    DependencyScan scan = graph.scan(asOf);
    RecipeReader recipeReader = new RecipeReader(scan, numbers);
    PartsReader partsReader = new PartsReader(graph, asOf, scan);
    for (int next = 0; next < numbers.size(); next++) {
      int node = numbers.node(next);
      boolean open = graph.supplierList(node) == ListCompleteness.OPEN;
      boolean made = recipeReader.read(node);
      boolean nothing = partsReader.read(node, open, made);
      unrecorded.set(next, nothing && !made);
      controlled.set(next, isControlled(node, scan));
    }
    this.recipes = recipeReader.recipes();
    this.parts = partsReader.parts();
  }

  /** What is upstream of one target, which is never itself lost. */
  static Chain upstream(SupplyGraph graph, int target, LocalDate asOf) {
    return new Chain(graph, asOf, target, List.of(target));
  }

  /** What is upstream of several targets, at least one; each may itself be lost. */
  static Chain upstream(SupplyGraph graph, List<Integer> targets, LocalDate asOf) {
    return new Chain(graph, asOf, Item.NONE, targets);
  }

  private static boolean isControlled(int node, DependencyScan scan) {
    for (int at = scan.firstIncoming(node); at < scan.endIncoming(node); at++) {
      if (scan.holds(scan.incoming(at), DependencyKind.CONTROLS)) {
        return true;
      }
    }
    return false;
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
    return numbers.size();
  }

  /** The items in the order they were found, by their index, each read when it is asked for. */
  List<Item> items() {
    return items;
  }

  /** The item of a node upstream. */
  Item of(int node) {
    return items.get(index(node));
  }

  /** The index of the item of a node upstream. */
  int index(int node) {
    int index = numbers.find(node);
    if (index < 0) {
      throw new IllegalArgumentException(graph.id(node) + " is not upstream");
    }
    return index;
  }

  int node(int index) {
    return numbers.node(index);
  }

  boolean isElement(int index) {
    return graph.kind(numbers.node(index)) == EntityKind.ELEMENT;
  }

  /** Whether neither recipe nor supply is recorded, as {@link Item#isUnrecorded}. */
  boolean isUnrecorded(int index) {
    return unrecorded.get(index);
  }

  /** Whether knowledge is missing, as {@link Item#isDataGap}. */
  boolean isDataGap(int index) {
    return isUnrecorded(index) && !isElement(index);
  }

  /** The items that something covers on the day, whatever the state of the clauses. */
  BitSet controlled() {
    return (BitSet) controlled.clone();
  }

  Recipes recipes() {
    return recipes;
  }

  Parts parts() {
    return parts;
  }

  private final class Items extends AbstractList<Item> implements RandomAccess {
    @Override
    public Item get(int index) {
      int node = numbers.node(index);
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
      return new Item(index, node, isElement(index), graph.recipe(node, asOf), supply, suppliers);
    }

    @Override
    public int size() {
      return numbers.size();
    }
  }
}
