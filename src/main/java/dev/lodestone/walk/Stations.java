package dev.lodestone.walk;

/** Places that a chain is to pass in order, and the fewest steps left by way of them. */
final class Stations {
  /** More than any chain has, and far from overflow. */
  private static final int FAR = 1 << 28;

  private final int[] through;
  private final int[] toGoal;
  private final int[][] toStation;
  private final int[] afterStation;

  Stations(Reachable reach, int[] through, int[] toGoal) {
    this.through = through;
    this.toGoal = toGoal;
    this.toStation = new int[through.length][];
    this.afterStation = new int[through.length];
    for (int i = through.length - 1; i >= 0; i--) {
      boolean[] station = new boolean[reach.size()];
      station[through[i]] = true;
      toStation[i] = reach.shortestTo(station);
      afterStation[i] =
          i == through.length - 1
              ? far(toGoal[through[i]])
              : Math.min(FAR, far(toStation[i + 1][through[i]]) + afterStation[i + 1]);
    }
  }

  private static int far(int steps) {
    return steps == Reachable.NEVER ? FAR : steps;
  }

  /** How many are passed when a chain that had passed some enters a place. */
  int passed(int before, int place) {
    return before < through.length && through[before] == place ? before + 1 : before;
  }

  boolean arePassed(int passed) {
    return passed == through.length;
  }

  /** A lower bound of the steps left from a place about to be entered. */
  int shortest(int passedBefore, int place) {
    int passed = passed(passedBefore, place);
    return arePassed(passed)
        ? far(toGoal[place])
        : far(toStation[passed][place]) + afterStation[passed];
  }
}
