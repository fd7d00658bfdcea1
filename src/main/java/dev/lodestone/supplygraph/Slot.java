package dev.lodestone.supplygraph;

import java.util.List;

/**
 * One need of a recipe: any {@code needs} of the alternatives will do.
 *
 * @param name the slot's name, unique in its recipe
 * @param needs how many different alternatives are needed, at least 1
 * @param alternatives in order of rank, then id
 */
public record Slot(String name, int needs, List<Alternative> alternatives) {
  public Slot {
    alternatives = List.copyOf(alternatives);
  }

  /**
   * One way to fill a slot.
   *
   * @param dependency the {@code REQUIRES} relationship; where several state the same input, the
   *     first by rank and fact id
   * @param item node of the input
   * @param rank 1 for the usual alternative
   */
  public record Alternative(int dependency, int item, int rank) {}
}
