package dev.lodestone.chokepoint;

import dev.lodestone.supplygraph.Control;
import dev.lodestone.supplygraph.DependencyKind;
import dev.lodestone.supplygraph.SupplyGraph;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

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

  /** Who supplies, and what ties it to the members that are lost. */
  List<Integer> of(Item item, List<Member> lost, List<Term> fallen) {
    Set<Integer> found = new LinkedHashSet<>();
    for (Member member : lost) {
      if (isRefused(item, member)) {
        controls(item, member).forEach(control -> found.add(control.dependency()));
        addValid(graph.outgoing(member.node(), DependencyKind.IMPOSED_BY), Item.NONE, found);
      }
    }
    for (Term term : fallen) {
      found.add(term.part().dependency());
      if (term.part().kind() == Shape.Kind.FACILITY) {
        lost.forEach(member -> addTie(term.part(), member, found));
      }
    }
    return new ArrayList<>(found);
  }

  /** Whether a member is a regime that binds on an item. */
  boolean isRefused(Item item, Member member) {
    return member.level() == ChokepointLevel.LICENSE_REGIME
        && controls(item, member).findAny().isPresent();
  }

  private Stream<Control> controls(Item item, Member regime) {
    return graph.controlsOn(item.node(), chain.asOf()).stream()
        .filter(control -> control.regime() == regime.node())
        .filter(borders::isBinding);
  }

  private void addTie(Shape.Part part, Member lost, Set<Integer> found) {
    int facility = part.supplier();
    switch (lost.level()) {
      case COUNTRY -> {
        if (part.country() == lost.node()) {
          addValid(graph.outgoing(facility, DependencyKind.LOCATED_IN), Item.NONE, found);
        }
      }
      case LICENSE_REGIME ->
          addValid(graph.outgoing(facility, DependencyKind.LOCATED_IN), Item.NONE, found);
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
