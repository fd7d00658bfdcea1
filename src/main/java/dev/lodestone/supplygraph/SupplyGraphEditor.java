package dev.lodestone.supplygraph;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Makes a graph that differs from another by a few edits. Numbers of the recorded stay, and what is
 * recorded is shared, not copied: the cost is that of the edits. Nodes are given by number; ends of
 * the wrong kind are refused. Not safe for use by several threads.
 */
public final class SupplyGraphEditor {
  private final SupplyGraph graph;
  private final List<Hypotheses.Node> nodes;
  private final List<EditedDependencies.Added> added;
  private final Map<Integer, List<Clause>> clauses;
  private final TreeSet<Integer> lost;

  SupplyGraphEditor(SupplyGraph graph) {
    this.graph = graph;
    this.nodes = new ArrayList<>(graph.hypotheses().nodes());
    this.added =
        switch (graph.dependencies()) {
          case DependencyTable table -> new ArrayList<>();
          case EditedDependencies edited -> edited.added();
        };
    this.clauses = new HashMap<>(graph.allClauses());
    this.lost = new TreeSet<>(graph.lost());
  }

  /**
   * The node of an id, added under the name where there is none.
   *
   * @throws IllegalArgumentException when the prefix of the id does not fit the kind
   */
  public int node(String id, EntityKind kind, String name) {
    if (EntityKind.findById(id).filter(kind::equals).isEmpty()) {
      throw new IllegalArgumentException(id + " is no id of a " + kind);
    }
    int known = graph.find(id).orElse(-1);
    for (int i = 0; known < 0 && i < nodes.size(); i++) {
      known = nodes.get(i).id().equals(id) ? graph.recordedNodes() + i : known;
    }
    if (known < 0) {
      known = graph.recordedNodes() + nodes.size();
      nodes.add(new Hypotheses.Node(id, kind, name));
    }
    return known;
  }

  /**
   * A facility or a country supplies an item on top of what is recorded.
   *
   * @param share of normal supply in parts per million, 1 to 1 000 000
   * @param from the first day; null for always
   * @param recycled whether it is made of what comes back and needs no recipe
   */
  public SupplyGraphEditor supplies(
      int supplier, int item, int share, @Nullable LocalDate from, boolean recycled) {
    if (share < 1 || share > Shares.WHOLE) {
      throw new IllegalArgumentException("a share is more than 0 and at most 1");
    }
    DependencyKind kind =
        kind(supplier) == EntityKind.COUNTRY ? DependencyKind.SUPPLIES : DependencyKind.PRODUCES;
    int status = ProductionStatus.OPERATING.ordinal();
    return join(kind, supplier, item, new Validity(from, null), "", share, status, recycled);
  }

  /** A further alternative of a slot, after those recorded. */
  public SupplyGraphEditor alternative(int product, String slot, int input) {
    Validity always = Validity.ALWAYS;
    return join(DependencyKind.REQUIRES, product, input, always, slot, 1, Integer.MAX_VALUE, false);
  }

  public SupplyGraphEditor locatedIn(int facility, int country) {
    return join(DependencyKind.LOCATED_IN, facility, country, Validity.ALWAYS, "", -1, 0, false);
  }

  public SupplyGraphEditor operates(int company, int facility) {
    return join(DependencyKind.OPERATES, company, facility, Validity.ALWAYS, "", -1, 0, false);
  }

  /** The clauses of a regime in the place of those recorded. */
  public SupplyGraphEditor clauses(int regime, List<Clause> changed) {
    clauses.put(regime, List.copyOf(changed));
    return this;
  }

  /** What is lost from the start. */
  public SupplyGraphEditor lose(int node) {
    lost.add(node);
    return this;
  }

  private EntityKind kind(int node) {
    int recorded = graph.recordedNodes();
    return node < recorded ? graph.kind(node) : nodes.get(node - recorded).kind();
  }

  private SupplyGraphEditor join(
      DependencyKind kind,
      int from,
      int to,
      Validity validity,
      String text,
      int number,
      int extra,
      boolean recycled) {
    Ends ends = Ends.of(kind);
    if (!ends.from().contains(kind(from)) || !ends.to().contains(kind(to))) {
      throw new IllegalArgumentException(
          kind + " joins " + Arrays.asList(ends.from(), ends.to()) + " only");
    }
    String factId = "hypothetical/" + (added.size() + 1);
    added.add(
        new EditedDependencies.Added(
            kind, from, to, validity, factId, text, number, extra, recycled));
    return this;
  }

  /** The edited graph. */
  public SupplyGraph build() {
    DependencyTable table =
        switch (graph.dependencies()) {
          case DependencyTable recorded -> recorded;
          case EditedDependencies edited -> edited.table();
        };
    return graph.with(
        new EditedDependencies(table, graph.recordedNodes(), added),
        clauses,
        new Hypotheses(nodes, lost));
  }
}
