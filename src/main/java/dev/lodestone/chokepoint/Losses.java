package dev.lodestone.chokepoint;

import dev.lodestone.supplygraph.DependencyKind;
import dev.lodestone.supplygraph.EntityKind;
import dev.lodestone.supplygraph.SupplyGraph;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Things that are lost together, as members of the alphabet. With a company goes every company it
 * owns by more than half, along a chain; in the pessimistic completion a holding of unknown size
 * counts as more than half.
 */
final class Losses {
  private final SupplyGraph graph;
  private final LocalDate asOf;
  private final List<Integer> nodes;
  private final Map<Member, List<Integer>> certain;
  private final Map<Member, List<Integer>> possible;

  private Losses(SupplyGraph graph, LocalDate asOf, List<Integer> nodes) {
    this.graph = graph;
    this.asOf = asOf;
    this.nodes = nodes;
    this.certain = find(Completion.OPTIMISTIC);
    this.possible = find(Completion.PESSIMISTIC);
  }

  /**
   * What ids name.
   *
   * @throws IllegalArgumentException for an id of nothing that can be lost
   */
  static Losses of(SupplyGraph graph, List<String> ids, LocalDate asOf) {
    List<Integer> nodes = new ArrayList<>();
    for (String id : ids) {
      int node = graph.find(id).orElse(Item.NONE);
      if (node == Item.NONE || level(graph.kind(node)).isEmpty()) {
        throw new IllegalArgumentException(id + " is nothing in the graph that can be lost");
      }
      nodes.add(node);
    }
    return new Losses(graph, asOf, nodes);
  }

  /** What edits of the graph have taken away. */
  static Losses fromTheStart(SupplyGraph graph, LocalDate asOf) {
    return new Losses(graph, asOf, List.copyOf(graph.lost()));
  }

  static Optional<ChokepointLevel> level(EntityKind kind) {
    return switch (kind) {
      case COUNTRY -> Optional.of(ChokepointLevel.COUNTRY);
      case COMPANY -> Optional.of(ChokepointLevel.COMPANY);
      case FACILITY -> Optional.of(ChokepointLevel.FACILITY);
      case LICENSE_REGIME -> Optional.of(ChokepointLevel.LICENSE_REGIME);
      case ELEMENT -> Optional.of(ChokepointLevel.ELEMENT);
      case PRODUCT -> Optional.of(ChokepointLevel.PRODUCT);
      case ORGANIZATION, OFFICIAL, LICENSE, POLICY_EVENT, TRADE_STATISTIC, SOURCE ->
          Optional.empty();
    };
  }

  private Map<Member, List<Integer>> find(Completion completion) {
    Owners owners = new Owners(graph, asOf, completion);
    Map<Member, List<Integer>> members = new TreeMap<>(Cut.BY_LEVEL);
    for (int node : nodes) {
      ChokepointLevel level = level(graph.kind(node)).orElseThrow();
      members.put(new Member(level, node), List.of());
      if (level == ChokepointLevel.COMPANY) {
        owners
            .ownedBy(node)
            .forEach((company, path) -> members.putIfAbsent(new Member(level, company), path));
      }
    }
    return members;
  }

  /** The members in a completion, each with the holdings by which it goes too. */
  Map<Member, List<Integer>> members(Completion completion) {
    return completion == Completion.OPTIMISTIC ? certain : possible;
  }

  Set<ChokepointLevel> levels() {
    EnumSet<ChokepointLevel> levels = EnumSet.noneOf(ChokepointLevel.class);
    possible.keySet().forEach(member -> levels.add(member.level()));
    return levels;
  }

  /** The leaves of the members in a completion. */
  BitSet leaves(Translation translation) {
    Map<Member, List<Integer>> lost = members(translation.completion());
    BitSet leaves = new BitSet();
    translation
        .members()
        .forEach(
            (leaf, member) -> {
              if (lost.containsKey(member)) {
                leaves.set(leaf);
              }
            });
    return leaves;
  }

  /**
   * The products that the loss might reach, ascending: what the members supply or cover, and
   * whatever is made of it; not what is itself lost. Cost: linear in what is downstream.
   */
  List<Integer> downstream() {
    Set<Integer> lost = Set.copyOf(nodes);
    return reach().stream().filter(product -> !lost.contains(product)).toList();
  }

  /** As {@link #downstream}, with those that are themselves lost. */
  List<Integer> reach() {
    BitSet seen = new BitSet();
    possible.keySet().forEach(member -> touch(member, seen));
    Deque<Integer> pending = new ArrayDeque<>(seen.stream().boxed().toList());
    while (!pending.isEmpty()) {
      int item = pending.remove();
      for (int dependency : graph.incoming(item, DependencyKind.REQUIRES)) {
        int user = graph.from(dependency);
        if (graph.isValid(dependency, asOf) && !seen.get(user)) {
          seen.set(user);
          pending.add(user);
        }
      }
    }
    return seen.stream().filter(node -> graph.kind(node) == EntityKind.PRODUCT).boxed().toList();
  }

  private void touch(Member member, BitSet items) {
    int node = member.node();
    switch (member.level()) {
      case COUNTRY -> {
        addEnds(node, DependencyKind.SUPPLIES, items);
        for (int location : graph.incoming(node, DependencyKind.LOCATED_IN)) {
          addEnds(graph.from(location), DependencyKind.PRODUCES, items);
        }
      }
      case COMPANY, OWNER -> {
        for (int operation : graph.outgoing(node, DependencyKind.OPERATES)) {
          addEnds(graph.to(operation), DependencyKind.PRODUCES, items);
        }
      }
      case FACILITY -> addEnds(node, DependencyKind.PRODUCES, items);
      case LICENSE_REGIME -> addEnds(node, DependencyKind.CONTROLS, items);
      case ELEMENT, PRODUCT -> items.set(node);
    }
  }

  private void addEnds(int node, DependencyKind kind, BitSet items) {
    for (int dependency : graph.outgoing(node, kind)) {
      items.set(graph.to(dependency));
    }
  }
}
