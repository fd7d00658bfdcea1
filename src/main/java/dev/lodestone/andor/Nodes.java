package dev.lodestone.andor;

/**
 * Nodes of decision diagrams, by number: 0 and 1 are the constants, and the branches of every other
 * node have smaller numbers than it and deeper levels.
 */
sealed interface Nodes permits NodeTable, Diagram {
  /** The level of the constants, below every variable. */
  int CONSTANT = Integer.MAX_VALUE;

  /** Which variable the node asks about, the top one being 0. */
  int level(int node);

  /** Where it goes on when the variable is false. */
  int low(int node);

  /** Where it goes on when the variable is true. */
  int high(int node);
}
