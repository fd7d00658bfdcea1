package dev.lodestone.andor;

import java.util.Arrays;

/**
 * Builds systems. Constants are folded where gates are made by {@link #all} and {@link #any}. A
 * reserved gate may be defined again, also after {@link #build()}, which then gives another system
 * with the same numbers. Not safe for use by several threads.
 */
public final class AndOrBuilder {
  private static final int[] NONE = {};

  /** So many children are compared with each other rather than hashed. */
  private static final int FEW = 16;

  private final Definitions nodes = new Definitions();
  private int always = -1;
  private int never = -1;

  /** Adds a basic event. */
  public int leaf() {
    int leaf = nodes.reserve();
    nodes.defineLeaf(leaf);
    return leaf;
  }

  /** Reserves the number of a gate to be defined before the system is built. */
  public int gate() {
    return nodes.reserve();
  }

  /** Reserves a gate that stays a node of its own where it only repeats another: to be graded. */
  public int gateApart() {
    int gate = nodes.reserve();
    nodes.keep(gate);
    return gate;
  }

  /** The gate that is always available. */
  public int always() {
    if (always < 0) {
      always = unit(0, NONE, 0);
    }
    return always;
  }

  /** The gate that is never available. */
  public int never() {
    if (never < 0) {
      never = unit(1, NONE, 0);
    }
    return never;
  }

  /** A node that is available when all children are; the only child itself where there is one. */
  public int all(int... children) {
    int[] kept = distinct(children, always);
    if (contains(kept, kept.length, never)) {
      return never;
    }
    return switch (kept.length) {
      case 0 -> always();
      case 1 -> kept[0];
      default -> unit(kept.length, kept, kept.length);
    };
  }

  /** A node that is available when any child is; the only child itself where there is one. */
  public int any(int... children) {
    int[] kept = distinct(children, never);
    if (contains(kept, kept.length, always)) {
      return always;
    }
    return switch (kept.length) {
      case 0 -> never();
      case 1 -> kept[0];
      default -> unit(1, kept, kept.length);
    };
  }

  /** A gate that is available when at least {@code need} of the children are. */
  public int atLeast(int need, int... children) {
    return need == 1 ? any(children) : unit(need, children, children.length);
  }

  /**
   * A gate that is available when the weights of its available children add up to the need.
   *
   * @param weights one for each child, at least 0
   */
  public int weighted(long need, int[] children, int[] weights) {
    check(children, weights);
    int gate = nodes.reserve();
    nodes.define(gate, need, children, weights);
    return gate;
  }

  /** Defines a reserved gate as available when all children are. */
  public void defineAll(int gate, int... children) {
    rejectLeaf(gate);
    nodes.define(gate, children.length, children, children.length);
  }

  /**
   * Defines a reserved gate, replacing what it was.
   *
   * @throws IllegalArgumentException for a leaf, or where weights and children do not match
   */
  public void define(int gate, long need, int[] children, int[] weights) {
    rejectLeaf(gate);
    check(children, weights);
    nodes.define(gate, need, children, weights);
  }

  private void rejectLeaf(int gate) {
    if (!nodes.isReserved(gate) && nodes.form(gate) == AndOrSystem.Form.LEAF) {
      throw new IllegalArgumentException("node " + gate + " is a leaf");
    }
  }

  /** The system as defined so far, solved by the least fixed point. Cost: linear. */
  public AndOrSystem build() {
    return build(FixedPoint.LEAST);
  }

  /**
   * The system as defined so far. Cost: linear.
   *
   * @param solution what counts in cycles
   * @throws IllegalStateException when a reserved gate is not defined
   */
  public AndOrSystem build(FixedPoint solution) {
    for (int node = 0; node < nodes.size(); node++) {
      if (nodes.isReserved(node)) {
        throw new IllegalStateException("gate " + node + " is reserved and not defined");
      }
    }
    return new AndOrSystem(nodes, solution);
  }

  /** The different children in their order, without one. */
  private static int[] distinct(int[] children, int without) {
    if (children.length > FEW) {
      return Arrays.stream(children).filter(child -> child != without).distinct().toArray();
    }
    int[] kept = new int[children.length];
    int count = 0;
    for (int child : children) {
      if (child != without && !contains(kept, count, child)) {
        kept[count++] = child;
      }
    }
    return Arrays.copyOf(kept, count);
  }

  private static boolean contains(int[] nodes, int count, int wanted) {
    for (int i = 0; i < count; i++) {
      if (nodes[i] == wanted) {
        return true;
      }
    }
    return false;
  }

  private static void check(int[] children, int[] weights) {
    boolean valid = children.length == weights.length;
    for (int weight : weights) {
      valid &= weight >= 0;
    }
    if (!valid) {
      throw new IllegalArgumentException("each child needs a weight of 0 or more");
    }
  }

  private int unit(long need, int[] children, int count) {
    int gate = nodes.reserve();
    nodes.define(gate, need, children, count);
    return gate;
  }
}
