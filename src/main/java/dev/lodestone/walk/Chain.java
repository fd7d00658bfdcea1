package dev.lodestone.walk;

import java.util.List;

/**
 * A way from one thing to another that visits nothing twice.
 *
 * @param hops the things on it, the first being where it starts
 */
public record Chain(List<Hop> hops) {
  public Chain {
    hops = List.copyOf(hops);
  }

  /** How many relationships it has. */
  public int length() {
    return hops.size() - 1;
  }

  /**
   * One thing on a chain.
   *
   * @param node the thing
   * @param dependencies every relationship that leads here from the thing before, ascending; empty
   *     for the first
   */
  public record Hop(int node, List<Integer> dependencies) {
    public Hop {
      dependencies = List.copyOf(dependencies);
    }
  }
}
