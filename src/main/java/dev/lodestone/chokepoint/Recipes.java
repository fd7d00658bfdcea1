package dev.lodestone.chokepoint;

/**
 * The recipes of a chain in columns: slots in a row for each item, alternatives in a row for each
 * slot. Names are read from the graph where something is shown.
 */
final class Recipes {
  private final int[] slotStarts;
  private final int[] needs;
  private final int[] alternativeStarts;
  private final int[] alternatives;
  private final int[] dependencies;

  /** The arrays are taken over, not copied. */
  Recipes(
      int[] slotStarts,
      int[] needs,
      int[] alternativeStarts,
      int[] alternatives,
      int[] dependencies) {
    this.slotStarts = slotStarts;
    this.needs = needs;
    this.alternativeStarts = alternativeStarts;
    this.alternatives = alternatives;
    this.dependencies = dependencies;
  }

  /** Number of the first slot of an item; for the number of items, how many slots there are. */
  int firstSlot(int item) {
    return slotStarts[item];
  }

  /** One more than the number of the last slot of an item. */
  int endSlot(int item) {
    return slotStarts[item + 1];
  }

  boolean isEmpty(int item) {
    return slotStarts[item] == slotStarts[item + 1];
  }

  /** How many alternatives a slot needs. */
  int needs(int slot) {
    return needs[slot];
  }

  int firstAlternative(int slot) {
    return alternativeStarts[slot];
  }

  int endAlternative(int slot) {
    return alternativeStarts[slot + 1];
  }

  /** Index of the item at a position. */
  int alternative(int position) {
    return alternatives[position];
  }

  /** The {@code REQUIRES} relationship at a position. */
  int dependency(int position) {
    return dependencies[position];
  }
}
