package dev.lodestone.chokepoint;

/** Whether a set cuts whatever the undisclosed turns out to be. */
public enum Certainty {
  /** It cuts even when everything unknown is independent of everything known. */
  CERTAIN,
  /** It cuts when everything unknown is lost with anything known. */
  POSSIBLE
}
