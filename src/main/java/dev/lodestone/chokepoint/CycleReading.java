package dev.lodestone.chokepoint;

import dev.lodestone.andor.FixedPoint;

/** What is true of things that need each other. On a graph without cycles both say the same. */
public enum CycleReading {
  /**
   * Availability is derived from primary supply, so that a loop does not feed itself: the least
   * fixed point.
   */
  FOUNDED,
  /**
   * Failure is derived from what is lost, so that what runs in a loop keeps running until something
   * cuts it: the greatest fixed point.
   */
  RUNNING;

  FixedPoint fixedPoint() {
    return switch (this) {
      case FOUNDED -> FixedPoint.LEAST;
      case RUNNING -> FixedPoint.GREATEST;
    };
  }
}
