package dev.lodestone.andor;

/**
 * The gates of a system as if all of them counted weights, for whoever need not know of forms; by
 * position.
 */
record GateWeights(AndOrSystem system) {
  /** What the weights of the available children must add up to. */
  long need(int position) {
    return switch (system.form(position)) {
      case ALWAYS -> 0;
      case ALL -> Math.max(1, count(position));
      case LEAF, ANY -> 1;
      case WEIGHTED -> system.need(position);
    };
  }

  /** How many children a gate has. */
  int count(int position) {
    return system.endChild(position) - system.firstChild(position);
  }

  /** Position of a child, counted from 0. */
  int child(int position, int index) {
    return system.child(system.firstChild(position) + index);
  }

  /** What a child counts for. */
  int weight(int position, int index) {
    return switch (system.form(position)) {
      case LEAF, ALWAYS, ALL, ANY -> 1;
      case WEIGHTED -> system.weight(system.firstWeight(position) + index);
    };
  }
}
