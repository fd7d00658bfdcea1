package dev.lodestone.andor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/**
 * In which order a diagram is built from what a node rests on: leaves as a depth-first walk from
 * the node meets them, which keeps those of one gate together; gates as strongly connected
 * components, children before parents.
 *
 * <p>Components by two walks, the second against the edges (Sharir, "A strong-connectivity
 * algorithm and its applications in data flow analysis", 1981; Kosaraju). Explicit stacks. Cost:
 * linear.
 *
 * @param leaves as met; nodes
 * @param components of positions of gates; within one, children before parents where its cycles
 *     leave that open
 */
record EvaluationOrder(List<Integer> leaves, List<List<Integer>> components) {

  static EvaluationOrder of(AndOrSystem system, int top) {
    List<Integer> leaves = new ArrayList<>();
    int[] finished = finished(system, system.place(top), leaves);
    int[] place = new int[system.positions()];
    Arrays.fill(place, -1);
    for (int at = 0; at < finished.length; at++) {
      place[finished[at]] = at;
    }
    List<List<Integer>> components = new ArrayList<>();
    BitSet open = new BitSet();
    open.set(0, finished.length);
    for (int at = open.previousSetBit(finished.length); at >= 0; at = open.previousSetBit(at)) {
      List<Integer> places = against(system, finished, place, at, open);
      Collections.sort(places);
      List<Integer> component = places.stream().map(one -> finished[one]).toList();
      if (system.form(component.getFirst()) != AndOrSystem.Form.LEAF) {
        components.add(component);
      }
    }
    Collections.reverse(components);
    return new EvaluationOrder(List.copyOf(leaves), List.copyOf(components));
  }

  /** Every position below the top, in the order in which a depth-first walk is done with it. */
  private static int[] finished(AndOrSystem system, int top, List<Integer> leaves) {
    int[] finished = new int[system.positions()];
    int count = 0;
    int[] stack = new int[system.positions()];
    int[] next = new int[system.positions()];
    int depth = 0;
    BitSet met = new BitSet(system.positions());
    met.set(top);
    stack[depth++] = top;
    next[top] = system.firstChild(top);
    while (depth > 0) {
      int node = stack[depth - 1];
      if (next[node] == system.endChild(node)) {
        finished[count++] = node;
        depth--;
        if (system.form(node) == AndOrSystem.Form.LEAF) {
          leaves.add(system.node(node));
        }
        continue;
      }
      int child = system.child(next[node]++);
      if (!met.get(child)) {
        met.set(child);
        stack[depth++] = child;
        next[child] = system.firstChild(child);
      }
    }
    return Arrays.copyOf(finished, count);
  }

  /** The places of what is not taken yet and leads to a position; takes them. */
  private static List<Integer> against(
      AndOrSystem system, int[] finished, int[] place, int from, BitSet open) {
    List<Integer> places = new ArrayList<>(List.of(from));
    open.clear(from);
    for (int i = 0; i < places.size(); i++) {
      int node = finished[places.get(i)];
      for (int edge = system.firstParent(node); edge < system.endParent(node); edge++) {
        int at = place[system.parent(edge)];
        if (at >= 0 && open.get(at)) {
          open.clear(at);
          places.add(at);
        }
      }
    }
    return places;
  }

  /** Whether a component of one gate is its own child, or there are several gates in it. */
  static boolean isCyclic(AndOrSystem system, List<Integer> component) {
    int gate = component.getFirst();
    boolean cyclic = component.size() > 1;
    for (int edge = system.firstChild(gate); edge < system.endChild(gate); edge++) {
      cyclic |= system.child(edge) == gate;
    }
    return cyclic;
  }
}
