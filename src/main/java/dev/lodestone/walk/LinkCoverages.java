package dev.lodestone.walk;

import dev.lodestone.supplygraph.EntityKind;
import dev.lodestone.supplygraph.FactKind;
import dev.lodestone.supplygraph.Producer;
import dev.lodestone.supplygraph.Slot;
import dev.lodestone.supplygraph.Supply;
import dev.lodestone.supplygraph.SupplyGraph;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Counts how the links upstream of an item are known. */
public final class LinkCoverages {
  /** How many items of one chain are looked at. */
  public static final int MAX_ITEMS = 100_000;

  private final SupplyGraph graph;
  private final LocalDate asOf;
  private final Map<FactKind, Integer> stated = new EnumMap<>(FactKind.class);
  private final Set<Integer> seen = new HashSet<>();
  private final Deque<Integer> open = new ArrayDeque<>();
  private int undisclosed;

  private LinkCoverages(SupplyGraph graph, LocalDate asOf) {
    this.graph = graph;
    this.asOf = asOf;
  }

  /**
   * The links upstream of an item, each counted once. Cost: linear in the relationships of what is
   * upstream.
   *
   * @param item its node, a product or element
   */
  public static LinkCoverage of(SupplyGraph graph, int item, LocalDate asOf) {
    return of(graph, item, asOf, MAX_ITEMS);
  }

  static LinkCoverage of(SupplyGraph graph, int item, LocalDate asOf, int maxItems) {
    return new LinkCoverages(graph, asOf).count(item, maxItems);
  }

  private LinkCoverage count(int item, int maxItems) {
    int items = 0;
    reach(item);
    while (!open.isEmpty() && items < maxItems) {
      int node = open.remove();
      items++;
      addRecipe(node);
      addSupply(node);
    }
    return new LinkCoverage(items, stated, undisclosed, !open.isEmpty());
  }

  private void reach(int node) {
    if (seen.add(node)) {
      open.add(node);
    }
  }

  private void addRecipe(int node) {
    for (Slot slot : graph.recipe(node, asOf)) {
      for (Slot.Alternative alternative : slot.alternatives()) {
        add(graph.factKind(alternative.dependency()));
        reach(alternative.item());
      }
    }
  }

  private void addSupply(int node) {
    Supply supply = graph.supply(node, asOf);
    supply
        .frame()
        .ifPresent(frame -> frame.statements().forEach(share -> add(frame.key().factKind())));
    for (Producer producer : supply.supplying()) {
      add(graph.factKind(producer.dependency()));
    }
    boolean isSupplied = supply.frame().isPresent() || !supply.supplying().isEmpty();
    if (!isSupplied && graph.kind(node) == EntityKind.PRODUCT) {
      undisclosed++;
    }
  }

  private void add(FactKind kind) {
    stated.merge(kind, 1, Integer::sum);
  }
}
