package dev.lodestone.supplygraph;

import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * What edits say beside dependencies and clauses.
 *
 * @param nodes what is added, numbered after the recorded nodes
 * @param lost nodes of what is lost from the start
 */
record Hypotheses(List<Node> nodes, NavigableSet<Integer> lost) {
  static final Hypotheses NONE = new Hypotheses(List.of(), Collections.emptyNavigableSet());

  /** Something that is not recorded. */
  record Node(String id, EntityKind kind, String name) {}

  Hypotheses {
    nodes = List.copyOf(nodes);
    lost = Collections.unmodifiableNavigableSet(new TreeSet<>(lost));
  }
}
