package dev.lodestone.chokepoint;

import dev.lodestone.supplygraph.SupplyGraph;

/** Finds the chokepoints of order 1. */
public final class Chokepoints {
  private Chokepoints() {}

  /**
   * Every single member of the alphabet whose loss leaves the target without enough supply.
   *
   * @throws IllegalArgumentException when the target is not a product or element of the graph
   */
  public static ChokepointAnswer find(SupplyGraph graph, ChokepointQuestion question) {
    if (graph.find(question.target()).isEmpty()) {
      throw new IllegalArgumentException(question.target());
    }
    throw new UnsupportedOperationException("replaced by the branch that implements it");
  }
}
