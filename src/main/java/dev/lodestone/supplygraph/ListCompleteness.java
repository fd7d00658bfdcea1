package dev.lodestone.supplygraph;

/** Whether a product's recorded suppliers are all there are, or those that somebody wrote about. */
public enum ListCompleteness {
  COMPLETE,
  OPEN
}
