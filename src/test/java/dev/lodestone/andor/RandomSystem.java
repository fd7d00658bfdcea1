package dev.lodestone.andor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

/**
 * A system drawn from a seed, with its own naive evaluation: rounds over all gates until nothing
 * changes. Shares no gate and no fixed-point code with what it judges.
 */
final class RandomSystem {
  private static final class Gate {
    private final long need;
    private final int[] children;
    private final int[] weights;

    Gate(long need, int[] children, int[] weights) {
      this.need = need;
      this.children = children;
      this.weights = weights;
    }
  }

  /** A gate of which a part of a total is needed, in the place of another's last child. */
  static final class Part {
    private final int gate;
    private final long total;
    private final int[] children;
    private final int[] weights;

    Part(int gate, long total, int[] children, int[] weights) {
      this.gate = gate;
      this.total = total;
      this.children = children;
      this.weights = weights;
    }
  }

  private final FixedPoint solution;
  private final int leaves;
  private final List<Gate> gates;

  private RandomSystem(FixedPoint solution, int leaves, List<Gate> gates) {
    this.solution = solution;
    this.leaves = leaves;
    this.gates = gates;
  }

  /** Leaves first, then gates; the last gate is the top. Half of the seeds allow cycles. */
  static RandomSystem of(long seed, int mostLeaves, int mostGates) {
    Random random = new Random(seed);
    int leaves = 1 + random.nextInt(mostLeaves);
    int count = 1 + random.nextInt(mostGates);
    boolean cyclic = random.nextBoolean();
    List<Gate> gates = new ArrayList<>();
    for (int gate = 0; gate < count; gate++) {
      int reachable = cyclic ? leaves + count : leaves + gate;
      gates.add(gate(random, reachable));
    }
    return new RandomSystem(FixedPoint.LEAST, leaves, gates);
  }

  /**
   * Gates in a row, each needing its neighbor and, by weight, its own leaves; the first may also
   * lean on the last, as an alternative to its leaves.
   */
  static RandomSystem ring(long seed, int length, int leavesEach) {
    Random random = new Random(seed);
    int leaves = length * leavesEach;
    List<Gate> gates = new ArrayList<>();
    for (int gate = 0; gate < length; gate++) {
      int[] own = new int[leavesEach + 1];
      int[] weights = new int[leavesEach + 1];
      for (int i = 0; i < leavesEach; i++) {
        own[i] = gate * leavesEach + i;
        weights[i] = 1 + random.nextInt(100);
      }
      own[leavesEach] = leaves + (gate == 0 ? length - 1 : gate - 1);
      weights[leavesEach] = gate == 0 ? 50 : 1_000;
      long all = Arrays.stream(weights, 0, leavesEach).sum();
      long most = all - random.nextInt(100);
      gates.add(new Gate(gate == 0 ? Math.max(1, most) : 1_000 + Math.max(1, most), own, weights));
    }
    return new RandomSystem(FixedPoint.LEAST, leaves, gates);
  }

  private static Gate gate(Random random, int reachable) {
    int[] children = new int[random.nextInt(6)];
    int[] weights = new int[children.length];
    Arrays.fill(weights, 1);
    for (int i = 0; i < children.length; i++) {
      children[i] = random.nextInt(reachable);
    }
    long need =
        switch (random.nextInt(4)) {
          case 0 -> children.length;
          case 1 -> 1;
          case 2 -> random.nextInt(children.length + 2);
          default -> {
            long total = 0;
            for (int i = 0; i < weights.length; i++) {
              weights[i] = random.nextInt(1_000_000);
              total += weights[i];
            }
            yield random.nextLong(total + 2);
          }
        };
    return new Gate(need, children, weights);
  }

  /** The same gates, of whose solutions another counts. */
  RandomSystem by(FixedPoint other) {
    return new RandomSystem(other, leaves, gates);
  }

  /** Whether a gate refers to itself or to a later one; if not, there is no cycle. */
  boolean isCyclic() {
    for (int i = 0; i < gates.size(); i++) {
      int self = leaves + i;
      if (Arrays.stream(gates.get(i).children).anyMatch(child -> child >= self)) {
        return true;
      }
    }
    return false;
  }

  int leaves() {
    return leaves;
  }

  int top() {
    return leaves + gates.size() - 1;
  }

  AndOrSystem build() {
    return builder(List.of(), 0, false).build(solution);
  }

  /**
   * The system in which some gates have, in the place of their last child, one that needs a part of
   * a total.
   *
   * @param partsPerMillion the part; 0 needs nothing
   */
  AndOrSystem build(List<Part> parts, int partsPerMillion) {
    return builder(parts, partsPerMillion, false).build(solution);
  }

  /** The same system with these gates graded. */
  GradedSystem graded(List<Part> parts) {
    GradedBuilder builder = new GradedBuilder(builder(List.of(), 0, true).build(solution));
    parts.forEach(one -> builder.gradeLast(one.gate, one.total, one.children, one.weights));
    return builder.build();
  }

  /** Gates to grade, each a gate that has children, with some children of the graded one. */
  List<Part> parts(Random random) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < gates.size(); i++) {
      if (gates.get(i).children.length > 0 && random.nextBoolean()) {
        int[] children = random.ints(random.nextInt(5), 0, leaves + i + 1).toArray();
        int[] weights = random.ints(children.length, 0, 1_000_000).toArray();
        long total = Arrays.stream(weights).asLongStream().sum() + random.nextInt(2) * 500_000L;
        parts.add(new Part(leaves + i, total, children, weights));
      }
    }
    return parts;
  }

  private static void reserve(AndOrBuilder builder, boolean apart) {
    if (apart) {
      builder.gateApart();
    } else {
      builder.gate();
    }
  }

  private AndOrBuilder builder(List<Part> parts, int partsPerMillion, boolean apart) {
    AndOrBuilder builder = new AndOrBuilder();
    for (int leaf = 0; leaf < leaves; leaf++) {
      builder.leaf();
    }
    gates.forEach(gate -> reserve(builder, apart));
    for (int i = 0; i < gates.size(); i++) {
      Gate gate = gates.get(i);
      builder.define(leaves + i, gate.need, gate.children, gate.weights);
    }
    for (Part part : parts) {
      Gate gate = gates.get(part.gate - leaves);
      int[] children = gate.children.clone();
      // What is left at all is at least one part per million.
      long need = partsPerMillion < 2 ? partsPerMillion : ceil(part.total * partsPerMillion);
      children[children.length - 1] = builder.weighted(need, part.children, part.weights);
      builder.define(part.gate, gate.need, children, gate.weights);
    }
    return builder;
  }

  private static long ceil(long millionths) {
    return Math.max(1, Math.ceilDiv(millionths, 1_000_000L));
  }

  boolean isAvailable(int node, BitSet lost) {
    return naive(lost)[node];
  }

  /** From below all gates start unavailable, from above available. */
  boolean[] naive(BitSet lost) {
    boolean[] available = new boolean[leaves + gates.size()];
    for (int leaf = 0; leaf < leaves; leaf++) {
      available[leaf] = !lost.get(leaf);
    }
    Arrays.fill(available, leaves, available.length, solution == FixedPoint.GREATEST);
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int i = 0; i < gates.size(); i++) {
        boolean now = holds(gates.get(i), available);
        changed |= now != available[leaves + i];
        available[leaves + i] = now;
      }
    }
    return available;
  }

  private static boolean holds(Gate gate, boolean[] available) {
    long sum = 0;
    for (int i = 0; i < gate.children.length; i++) {
      sum += available[gate.children[i]] ? gate.weights[i] : 0;
    }
    return sum >= gate.need;
  }
}
