package dev.lodestone.supplygraph;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What edits say beside dependencies and clauses.
 *
 * @param nodes what is added, numbered after the recorded nodes
 * @param lost nodes of what is lost from the start
 * @param stocks days of cover of normal use, by node
 */
record Hypotheses(List<Node> nodes, NavigableSet<Integer> lost, Map<Integer, Integer> stocks) {
  static final Hypotheses NONE =
      new Hypotheses(List.of(), Collections.emptyNavigableSet(), Map.of());

  /** Something that is not recorded. */
  record Node(String id, EntityKind kind, String name) {}

  Hypotheses {
    nodes = List.copyOf(nodes);
    lost = Collections.unmodifiableNavigableSet(new TreeSet<>(lost));
    stocks = Collections.unmodifiableMap(new TreeMap<>(stocks));
  }
}
