package dev.lodestone.supplygraph;

/** What the consumer wants the goods for. */
public enum EndUse {
  CIVIL,
  MILITARY
}
