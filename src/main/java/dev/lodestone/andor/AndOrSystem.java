package dev.lodestone.andor;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * A monotone system of gates over basic events, immutable and safe to share between threads. Nodes
 * are numbered {@code 0 ≤ node < size()} in the order in which they were added. A leaf is a basic
 * event: available unless it is lost. A gate is available if and only if the weights of its
 * available children add up to its need, at least; a need of 0 or less makes it always available.
 * Gates may refer to each other in cycles, of whose solutions the least or the greatest counts.
 *
 * <p>Within, nodes stand at positions in the order of evaluation, see {@link Ordering}, and gates
 * that only repeat another node stand where that does.
 */
public final class AndOrSystem {
  /** How a gate can be evaluated on whole words. */
  enum Form {
    LEAF,
    ALWAYS,
    /** Every child is needed. */
    ALL,
    /** Any child will do. */
    ANY,
    WEIGHTED;

    private static final Form[] FORMS = values();

    static Form of(int ordinal) {
      return FORMS[ordinal];
    }
  }

  private final FixedPoint solution;
  private final int[] places;
  private final int[] nodes;
  private final byte[] forms;
  private final int[] childStarts;
  private final int[] children;
  private final Thresholds thresholds;
  private final int[] cycleStarts;
  private final int[] cycleEnds;
  private final int[] parentStarts;
  private final int[] parents;
  private volatile @Nullable Availability start;

  AndOrSystem(Definitions definitions, FixedPoint solution) {
    this.solution = solution;
    CycleOrder cycles = new CycleOrder(definitions, solution);
    Ordering ordering = Ordering.of(definitions, cycles);
    this.places = ordering.places();
    this.nodes = ordering.order();
    this.cycleStarts = cycles.starts();
    this.cycleEnds = cycles.ends();
    this.forms = new byte[nodes.length];
    this.childStarts = new int[nodes.length + 1];
    for (int position = 0; position < nodes.length; position++) {
      forms[position] = (byte) definitions.form(nodes[position]).ordinal();
      childStarts[position + 1] = childStarts[position] + definitions.count(nodes[position]);
    }
    this.children = new int[childStarts[nodes.length]];
    this.parentStarts = new int[nodes.length + 1];
    this.parents = new int[children.length];
    fillChildren(definitions);
    fillParents();
    this.thresholds = new Thresholds(definitions, nodes);
  }

  private void fillChildren(Definitions definitions) {
    for (int position = 0; position < nodes.length; position++) {
      int node = nodes[position];
      for (int i = 0; i < definitions.count(node); i++) {
        int child = places[definitions.child(node, i)];
        children[childStarts[position] + i] = child;
        parentStarts[child + 1]++;
      }
    }
  }

  private void fillParents() {
    for (int position = 0; position < nodes.length; position++) {
      parentStarts[position + 1] += parentStarts[position];
    }
    int[] next = parentStarts.clone();
    for (int position = 0; position < nodes.length; position++) {
      for (int edge = childStarts[position]; edge < childStarts[position + 1]; edge++) {
        parents[next[children[edge]]++] = position;
      }
    }
  }

  /** How many nodes there are, leaves and gates. */
  public int size() {
    return places.length;
  }

  /** Which solution counts in cycles. */
  public FixedPoint solution() {
    return solution;
  }

  /** Whether a node is a basic event, and not a gate that only repeats one. */
  public boolean isLeaf(int node) {
    int position = places[node];
    return nodes[position] == node && form(position) == Form.LEAF;
  }

  /** The state of things with nothing lost, evaluated once. */
  Availability start() {
    Availability known = start;
    if (known == null) {
      known = Availability.evaluateAnew(this, new BitSet());
      start = known;
    }
    return known;
  }

  /** How many positions there are. */
  int positions() {
    return nodes.length;
  }

  /** Where a node stands. */
  int place(int node) {
    return places[node];
  }

  /** The node at a position; of several that are the same, one. */
  int node(int position) {
    return nodes[position];
  }

  Form form(int position) {
    return Form.of(forms[position]);
  }

  /** What the weights of the available children of a weighted gate must add up to. */
  long need(int position) {
    return thresholds.need(position);
  }

  /** Where the weight of a weighted gate's first child stands. */
  int firstWeight(int position) {
    return thresholds.firstWeight(position);
  }

  int weight(int at) {
    return thresholds.weight(at);
  }

  int firstChild(int position) {
    return childStarts[position];
  }

  int endChild(int position) {
    return childStarts[position + 1];
  }

  /** Position of a child. */
  int child(int edge) {
    return children[edge];
  }

  int firstParent(int position) {
    return parentStarts[position];
  }

  int endParent(int position) {
    return parentStarts[position + 1];
  }

  /** Position of a parent. */
  int parent(int edge) {
    return parents[edge];
  }

  /**
   * Whether another has the same nodes, gate by gate, and so the same answers; order and cycles
   * follow from these. Cost: linear.
   */
  public boolean isSameAs(AndOrSystem other) {
    return solution == other.solution
        && Arrays.equals(places, other.places)
        && Arrays.equals(nodes, other.nodes)
        && Arrays.equals(forms, other.forms)
        && Arrays.equals(childStarts, other.childStarts)
        && Arrays.equals(children, other.children)
        && thresholds.isSameAs(other.thresholds);
  }

  /** How many runs of positions are in cycles together. */
  int cycles() {
    return cycleStarts.length;
  }

  int cycleStart(int cycle) {
    return cycleStarts[cycle];
  }

  int cycleEnd(int cycle) {
    return cycleEnds[cycle];
  }

  /** Whether a position is in a cycle with others. */
  boolean isInCycle(int position) {
    int cycle = cycleBefore(position);
    return cycle >= 0 && position < cycleEnds[cycle];
  }

  /** The start of the cycle that a position is in. */
  int cycleStartOf(int position) {
    return cycleStarts[cycleBefore(position)];
  }

  /** The end of the cycle that a position is in. */
  int cycleEndOf(int position) {
    return cycleEnds[cycleBefore(position)];
  }

  /** The last cycle that starts at a position or before it; negative where none does. */
  private int cycleBefore(int position) {
    int found = Arrays.binarySearch(cycleStarts, position);
    return found >= 0 ? found : -found - 2;
  }
}
