package dev.lodestone.chokepoint;

/** Whether an item is sufficiently supplied as things stand, best first. */
public enum Standing {
  /** Whatever the undisclosed turns out to be. */
  AVAILABLE,
  /** Unless everything unknown is lost with anything known. */
  IN_DOUBT,
  /** Not even if everything unknown is independent of everything known. */
  UNAVAILABLE
}
