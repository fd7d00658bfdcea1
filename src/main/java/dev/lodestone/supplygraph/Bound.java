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
  /** A search that goes on, or was cancelled: the limit is the time spent, in milliseconds. */
  UNFINISHED
}
