package dev.lodestone.chokepoint;

import dev.lodestone.andor.Availability;
import dev.lodestone.supplygraph.Addition;
import dev.lodestone.supplygraph.Control;
import dev.lodestone.supplygraph.DependencyKind;
import dev.lodestone.supplygraph.FactKind;
import dev.lodestone.supplygraph.ListCompleteness;
import dev.lodestone.supplygraph.SupplyGraph;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Counts what is known upstream. */
final class CoverageCount {
  private final Translation optimistic;
  private final Chain chain;
  private final SupplyGraph graph;
  private final Availability start;

  private CoverageCount(Translation optimistic) {
    this.optimistic = optimistic;
    this.chain = optimistic.chain();
    this.graph = chain.graph();
    this.start = optimistic.under(new BitSet());
  }

  static Coverage of(Translation optimistic) {
    return new CoverageCount(optimistic).count();
  }

  private Coverage count() {
    int complete = 0;
    int open = 0;
    List<Integer> gaps = new ArrayList<>();
    List<Integer> unavailable = new ArrayList<>();
    BitSet used = new BitSet();
    for (Item item : chain.items()) {
      boolean isComplete = item.supply().list() == ListCompleteness.COMPLETE;
      boolean recorded =
          item.supply().frame().isPresent()
              || !item.suppliers().isEmpty()
              || !item.supply().additions().isEmpty();
      complete += isComplete ? 1 : 0;
      open += !isComplete && recorded ? 1 : 0;
      if (item.isDataGap()) {
        gaps.add(item.node());
      }
      if (isUnavailable(item)) {
        unavailable.add(item.node());
      }
      collect(item, used);
    }
    int assumed =
        (int) used.stream().filter(fact -> graph.factKind(fact) == FactKind.ASSUMED).count();
    return new Coverage(
        chain.size(),
        complete,
        open,
        gaps.stream().sorted().toList(),
        assumed,
        unavailable.stream().sorted().toList());
  }

  /** Where the consumer can ask for it, it counts there; else wherever it is asked for. */
  private boolean isUnavailable(Item item) {
    int home = optimistic.state(item, Borders.HOME);
    if (optimistic.has(home)) {
      return !optimistic.isAvailable(home, start);
    }
    boolean asked = false;
    for (int place = 0; place < optimistic.borders().size(); place++) {
      int state = optimistic.state(item, place);
      asked |= optimistic.has(state);
      if (optimistic.isAvailable(state, start)) {
        return false;
      }
    }
    return asked;
  }

  private void collect(Item item, BitSet used) {
    item.recipe()
        .forEach(slot -> slot.alternatives().forEach(input -> used.set(input.dependency())));
    item.supply().frame().stream()
        .flatMap(frame -> frame.statements().stream())
        .forEach(statement -> used.set(statement.dependency()));
    for (Item.Supplier supplier : item.suppliers()) {
      used.set(supplier.dependency());
      addValid(graph.incoming(supplier.facility(), DependencyKind.OPERATES), used);
      addValid(graph.outgoing(supplier.facility(), DependencyKind.LOCATED_IN), used);
    }
    for (Addition addition : item.supply().additions()) {
      used.set(addition.dependency());
      if (addition.supplier() != addition.country().orElse(Item.NONE)) {
        addValid(graph.incoming(addition.supplier(), DependencyKind.OPERATES), used);
        addValid(graph.outgoing(addition.supplier(), DependencyKind.LOCATED_IN), used);
      }
    }
    for (Control control : graph.controlsOn(item.node(), chain.asOf())) {
      used.set(control.dependency());
    }
  }

  private void addValid(int[] dependencies, BitSet used) {
    for (int dependency : dependencies) {
      if (graph.isValid(dependency, chain.asOf())) {
        used.set(dependency);
      }
    }
  }
}
