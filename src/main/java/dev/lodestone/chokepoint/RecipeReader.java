package dev.lodestone.chokepoint;

import dev.lodestone.supplygraph.DependencyKind;
import dev.lodestone.supplygraph.DependencyScan;
import java.util.Arrays;

/**
 * Reads recipes of a day into columns, item after item, and numbers the inputs it meets. The order
 * is that of {@link dev.lodestone.supplygraph.SupplyGraph#recipe}: slots by name, alternatives by
 * rank, then id.
 */
final class RecipeReader {
  private final DependencyScan scan;
  private final NodeNumbers items;
  private final Numbers slotStarts = new Numbers(1024);
  private final Numbers needs = new Numbers(1024);
  private final Numbers alternativeStarts = new Numbers(1024);
  private final Numbers alternatives = new Numbers(1024);
  private final Numbers dependencies = new Numbers(1024);

  /** For each item one more than the last slot that it was an alternative of. */
  private final Numbers lastSlots = new Numbers(1024);

  /**
   * Prepares to read.
   *
   * @param items numbers items; those of inputs not met before are added to it
   */
  RecipeReader(DependencyScan scan, NodeNumbers items) {
    this.scan = scan;
    this.items = items;
    slotStarts.add(0);
    alternativeStarts.add(0);
  }

  /** Reads the recipe of the next item; returns whether there is one. */
  boolean read(int node) {
    int last = -1;
    for (int dependency : sorted(node)) {
      int name = scan.slot(dependency);
      if (name != last) {
        closeSlot(last);
        needs.add(0);
        last = name;
      }
      add(dependency);
    }
    closeSlot(last);
    slotStarts.add(needs.size());
    return last >= 0;
  }

  private void closeSlot(int last) {
    if (last >= 0) {
      alternativeStarts.add(alternatives.size());
    }
  }

  private void add(int dependency) {
    int slot = needs.size() - 1;
    needs.set(slot, Math.max(needs.get(slot), scan.needs(dependency)));
    int item = items.add(scan.to(dependency));
    while (lastSlots.size() <= item) {
      lastSlots.add(0);
    }
    if (lastSlots.get(item) != slot + 1) {
      lastSlots.set(item, slot + 1);
      alternatives.add(item);
      dependencies.add(dependency);
    }
  }

  /** The {@code REQUIRES} of an item by slot, then rank, then position. */
  private int[] sorted(int node) {
    int first = scan.firstOutgoing(node);
    int end = scan.endOutgoing(node);
    long[] keys = new long[end - first];
    int count = 0;
    for (int at = first; at < end; at++) {
      if (scan.holds(scan.outgoing(at), DependencyKind.REQUIRES)) {
        keys[count++] = (long) scan.rank(scan.outgoing(at)) << Integer.SIZE | at;
      }
    }
    Arrays.sort(keys, 0, count);
    int[] byRank = new int[count];
    for (int i = 0; i < count; i++) {
      byRank[i] = scan.outgoing((int) keys[i]);
      keys[i] = (long) scan.slot(byRank[i]) << Integer.SIZE | i;
    }
    Arrays.sort(keys, 0, count);
    int[] sorted = new int[count];
    for (int i = 0; i < count; i++) {
      sorted[i] = byRank[(int) keys[i]];
    }
    return sorted;
  }

  Recipes recipes() {
    return new Recipes(
        slotStarts.toArray(),
        needs.toArray(),
        alternativeStarts.toArray(),
        alternatives.toArray(),
        dependencies.toArray());
  }
}
