package dev.lodestone.chokepoint;

import dev.lodestone.supplygraph.DependencyKind;
import dev.lodestone.supplygraph.DependencyScan;

/** Which published set of country shares counts for an item on a day. */
final class Frames {
  static final int NONE = -1;

  private final DependencyScan scan;

  Frames(DependencyScan scan) {
    this.scan = scan;
  }

  /** The number of the preferred frame that is due; {@link #NONE} where there is none. */
  int choose(int node) {
    int chosen = NONE;
    for (int at = scan.firstIncoming(node); at < scan.endIncoming(node); at++) {
      int dependency = scan.incoming(at);
      if (scan.holds(dependency, DependencyKind.SUPPLIES)
          && !scan.isAdded(dependency)
          && (chosen == NONE || scan.frame(dependency) < chosen)
          && scan.isFrameDue(dependency)) {
        chosen = scan.frame(dependency);
      }
    }
    return chosen;
  }
}
