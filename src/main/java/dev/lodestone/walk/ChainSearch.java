package dev.lodestone.walk;

import dev.lodestone.supplygraph.Slice;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Depth-first search for chains of one length after another, on an explicit stack, entering only
 * places from which the rest of the length can still be walked. Counts every step it tries.
 */
final class ChainSearch {
  private final Reachable reach;
  private final boolean[] goals;
  private final int[] shortest;
  private final int[] longest;
  private final Stations stations;
  private final long maxSteps;
  private long steps;

  /** Chains that end at a goal and pass the places of {@code through} in their order. */
  ChainSearch(Reachable reach, boolean[] goals, int[] through, long maxSteps) {
    this.reach = reach;
    this.goals = goals;
    this.shortest = reach.shortestTo(goals);
    this.longest = LongestChains.to(reach, goals);
    this.stations = new Stations(reach, through, shortest);
    this.maxSteps = maxSteps;
  }

  boolean reachesGoal() {
    return shortestFromStart() != Reachable.NEVER;
  }

  boolean outOfSteps() {
    return steps >= maxSteps;
  }

  private int shortestFromStart() {
    int best = Reachable.NEVER;
    for (int i = reach.firstStep(0); i < reach.stepsEnd(0); i++) {
      int rest = shortest[reach.end(i)];
      if (rest != Reachable.NEVER && reach.end(i) != 0 && (best < 0 || rest + 1 < best)) {
        best = rest + 1;
      }
    }
    return best;
  }

  /**
   * Some chains, as steps of the reach.
   *
   * @param skipped how many stand before them
   * @param hasMore whether another one follows within the length and the steps
   */
  record Found(List<int[]> chains, int skipped, boolean hasMore) {}

  /**
   * The wanted ones of the chains, shortest first, then in node order. To find the last ones all
   * are walked; of those only a page is kept.
   */
  Found find(int maxLength, Slice part) {
    Deque<int[]> kept = new ArrayDeque<>();
    int end = part.backwards() ? part.to() : part.end(Slice.END);
    int seen = 0;
    int last = Math.min(maxLength, longest[0]);
    for (int length = Math.max(1, shortestFromStart()); length <= last; length++) {
      Walk walk = new Walk(length, length);
      int[] chain = walk.next();
      while (chain.length > 0) {
        if (seen == end) {
          return new Found(List.copyOf(kept), seen - kept.size(), true);
        }
        if (seen++ >= part.from()) {
          kept.addLast(chain);
          if (kept.size() > part.size()) {
            kept.removeFirst();
          }
        }
        chain = walk.next();
      }
    }
    return new Found(List.copyOf(kept), seen - kept.size(), false);
  }

  /** Whether a chain longer than that exists, or cannot be ruled out within the steps. */
  boolean mayExceed(int maxLength) {
    if (!reachesGoal() || longest[0] <= maxLength) {
      return false;
    }
    boolean found = new Walk(maxLength + 1, reach.size()).next().length > 0;
    return found || outOfSteps();
  }

  /** Walks all chains of {@code least} to {@code most} steps. */
  private final class Walk {
    private final int least;
    private final int most;
    private final int[] path;
    private final int[] next;
    private final int[] passed;
    private final boolean[] onPath;
    private int depth;

    Walk(int least, int most) {
      this.least = least;
      this.most = most;
      int deepest = Math.min(most, reach.size());
      this.path = new int[deepest + 1];
      this.next = new int[deepest + 1];
      this.passed = new int[deepest + 1];
      this.onPath = new boolean[reach.size()];
      onPath[0] = true;
      passed[0] = stations.passed(0, 0);
      next[0] = reach.firstStep(0);
    }

    /** The steps of the next chain; empty when there is none, or no more steps to try. */
    int[] next() {
      while (depth >= 0) {
        if (outOfSteps()) {
          return new int[0];
        }
        int place = path[depth];
        if (next[depth] == reach.stepsEnd(place)) {
          onPath[place] = false;
          depth--;
          continue;
        }
        int end = reach.end(next[depth]++);
        steps++;
        if (isWorthEntering(end)) {
          depth++;
          path[depth] = end;
          onPath[end] = true;
          next[depth] = reach.firstStep(end);
          passed[depth] = stations.passed(passed[depth - 1], end);
          if (depth >= least && goals[end] && stations.arePassed(passed[depth])) {
            return taken();
          }
        }
      }
      return new int[0];
    }

    private boolean isWorthEntering(int end) {
      int after = depth + 1;
      return after < path.length
          && !onPath[end]
          && shortest[end] != Reachable.NEVER
          && after + stations.shortest(passed[depth], end) <= most
          && after + longest[end] >= least;
    }

    private int[] taken() {
      return Arrays.stream(next, 0, depth).map(step -> step - 1).toArray();
    }
  }
}
