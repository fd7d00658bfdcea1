package dev.lodestone.supplygraph;

/** What can end a walk or an analysis before it is complete. */
public enum Bound {
  /** Longest chain, in relationships. */
  LENGTH,
  /** Number of results kept or steps tried. */
  COUNT,
  /** Largest number of things in one answer to draw. */
  NODES,
  /** Time. */
  TIME,
  /** Largest cut set searched for. */
  ORDER,
  /** Largest number of nodes of a decision diagram. */
  DIAGRAM,
  /** Largest set of offered edits tried. */
  SIZE,
  /** A search that goes on, or was cancelled: the limit is the time spent, in milliseconds. */
  UNFINISHED
}
