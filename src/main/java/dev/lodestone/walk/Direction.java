package dev.lodestone.walk;

/** Which way a walk goes. */
public enum Direction {
  /** To what a thing depends on. */
  UPSTREAM,
  /** To what depends on a thing. */
  DOWNSTREAM
}
