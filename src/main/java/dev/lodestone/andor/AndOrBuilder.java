package dev.lodestone.andor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Builds systems. Constants are folded where gates are made by {@link #all} and {@link #any}. A
 * reserved gate may be defined again, also after {@link #build()}, which then gives another system
 * with the same numbers. Not safe for use by several threads.
 */
public final class AndOrBuilder {
  private static final int[] NONE = {};

  /** So many children are compared with each other rather than hashed. */
  private static final int FEW = 16;

  private final List<@Nullable Definition> nodes = new ArrayList<>();
  private int always = -1;
  private int never = -1;

  private static final class Definition {
    static final Definition LEAF = new Definition(0, NONE, NONE);

    final long need;
    final int[] children;
    final int[] weights;

    Definition(long need, int[] children, int[] weights) {
      this.need = need;
      this.children = children;
      this.weights = weights;
    }
  }

  /** Adds a basic event. */
  public int leaf() {
    return add(Definition.LEAF);
  }

  /** Reserves the number of a gate to be defined before the system is built. */
  public int gate() {
    return add(null);
  }

  /** The gate that is always available. */
  public int always() {
    if (always < 0) {
      always = add(new Definition(0, NONE, NONE));
    }
    return always;
  }

  /** The gate that is never available. */
  public int never() {
    if (never < 0) {
      never = add(new Definition(1, NONE, NONE));
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
      default -> add(definition(kept.length, kept, ones(kept.length)));
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
      default -> add(definition(1, kept, ones(kept.length)));
    };
  }

  /** A gate that is available when at least {@code need} of the children are. */
  public int atLeast(int need, int... children) {
    return need == 1 ? any(children) : weighted(need, children, ones(children.length));
  }

  /**
   * A gate that is available when the weights of its available children add up to the need.
   *
   * @param weights one for each child, at least 0
   */
  public int weighted(long need, int[] children, int[] weights) {
    return add(definition(need, children.clone(), weights.clone()));
  }

  /** Defines a reserved gate as available when all children are. */
  public void defineAll(int gate, int... children) {
    define(gate, children.length, children, ones(children.length));
  }

  /**
   * Defines a reserved gate, replacing what it was.
   *
   * @throws IllegalArgumentException for a leaf, or where weights and children do not match
   */
  public void define(int gate, long need, int[] children, int[] weights) {
    if (nodes.get(gate) == Definition.LEAF) {
      throw new IllegalArgumentException("node " + gate + " is a leaf");
    }
    nodes.set(gate, definition(need, children.clone(), weights.clone()));
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
    int size = nodes.size();
    byte[] forms = new byte[size];
    long[] needs = new long[size];
    int[] starts = new int[size + 1];
    for (int node = 0; node < size; node++) {
      starts[node + 1] = starts[node] + get(node).children.length;
    }
    int[] children = new int[starts[size]];
    int[] weights = new int[starts[size]];
    for (int node = 0; node < size; node++) {
      Definition definition = get(node);
      forms[node] = (byte) form(definition).ordinal();
      needs[node] = definition.need;
      int length = definition.children.length;
      System.arraycopy(definition.children, 0, children, starts[node], length);
      System.arraycopy(definition.weights, 0, weights, starts[node], length);
    }
    return new AndOrSystem(solution, forms, needs, starts, children, weights);
  }

  private Definition get(int node) {
    Definition definition = nodes.get(node);
    if (definition == null) {
      throw new IllegalStateException("gate " + node + " is reserved and not defined");
    }
    return definition;
  }

  private static AndOrSystem.Form form(Definition definition) {
    if (definition == Definition.LEAF) {
      return AndOrSystem.Form.LEAF;
    }
    if (definition.need <= 0) {
      return AndOrSystem.Form.ALWAYS;
    }
    long total = 0;
    int least = Integer.MAX_VALUE;
    for (int weight : definition.weights) {
      total += weight;
      least = Math.min(least, weight);
    }
    if (least > 0 && definition.need == total) {
      return AndOrSystem.Form.ALL;
    }
    return definition.need <= least ? AndOrSystem.Form.ANY : AndOrSystem.Form.WEIGHTED;
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

  private static Definition definition(long need, int[] children, int[] weights) {
    boolean valid = children.length == weights.length;
    for (int weight : weights) {
      valid &= weight >= 0;
    }
    if (!valid) {
      throw new IllegalArgumentException("each child needs a weight of 0 or more");
    }
    return new Definition(need, children, weights);
  }

  private static int[] ones(int length) {
    int[] ones = new int[length];
    Arrays.fill(ones, 1);
    return ones;
  }

  private int add(@Nullable Definition definition) {
    nodes.add(definition);
    return nodes.size() - 1;
  }
}
