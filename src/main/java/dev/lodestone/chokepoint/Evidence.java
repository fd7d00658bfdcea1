package dev.lodestone.chokepoint;

import dev.lodestone.supplygraph.DependencyKind;
import dev.lodestone.supplygraph.SupplyGraph;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The relationships that say why a loss takes suppliers of an item. */
final class Evidence {
  private final Chain chain;
  private final Borders borders;
  private final SupplyGraph graph;
  private final Owners owners;

  Evidence(Chain chain, Borders borders) {
    this.chain = chain;
    this.borders = borders;
    this.graph = chain.graph();
    this.owners = new Owners(graph, chain.asOf(), Completion.PESSIMISTIC);
  }

  /** Who supplies, and what ties it to the member that is lost. */
  List<Integer> of(Item item, Member lost, List<Term> fallen) {
    Set<Integer> found = new LinkedHashSet<>();
    if (lost.level() == ChokepointLevel.LICENSE_REGIME) {
      graph.controlsOn(item.node(), chain.asOf()).stream()
          .filter(control -> control.regime() == lost.node())
          .filter(borders::isBinding)
          .forEach(control -> found.add(control.dependency()));
      addValid(graph.outgoing(lost.node(), DependencyKind.IMPOSED_BY), -1, found);
    }
    for (Term term : fallen) {
      found.add(term.part().dependency());
      if (term.part().kind() == Shape.Kind.FACILITY) {
        addTie(term.part(), lost, found);
      }
    }
    return new ArrayList<>(found);
  }

  private void addTie(Shape.Part part, Member lost, Set<Integer> found) {
    int facility = part.supplier();
    switch (lost.level()) {
      case COUNTRY, LICENSE_REGIME ->
          addValid(graph.outgoing(facility, DependencyKind.LOCATED_IN), -1, found);
      case COMPANY ->
          addValid(graph.incoming(facility, DependencyKind.OPERATES), lost.node(), found);
      case OWNER -> {
        for (int company : part.operators()) {
          List<Integer> holdings = owners.of(company).get(lost.node());
          if (holdings != null) {
            addValid(graph.incoming(facility, DependencyKind.OPERATES), company, found);
            found.addAll(holdings);
          }
        }
      }
      case FACILITY, ELEMENT, PRODUCT -> {
        // Nothing stands between such a loss and the supply.
      }
    }
  }

  /** Adds those valid on the day, of those that start at a node where one is given. */
  private void addValid(int[] dependencies, int from, Set<Integer> found) {
    for (int dependency : dependencies) {
      if (graph.isValid(dependency, chain.asOf())
          && (from == Item.NONE || graph.from(dependency) == from)) {
        found.add(dependency);
      }
    }
  }
}
