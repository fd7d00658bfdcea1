package dev.lodestone.andor;

import java.util.Arrays;

/**
 * Gates that are available exactly when their only child is: each is the same as the first node
 * down its chain that is not such a gate, or is kept apart. Where such a chain runs in a ring, one
 * of the ring stands for it, as a gate with itself as its child.
 */
final class Aliases {
  private static final int UNKNOWN = -1;
  private static final int OPEN = -2;

  private final Definitions nodes;
  private final int[] same;
  private int[] path = new int[16];

  private Aliases(Definitions nodes) {
    this.nodes = nodes;
    this.same = new int[nodes.size()];
    Arrays.fill(same, UNKNOWN);
  }

  /** For each node the one it is the same as, mostly itself. Cost: linear. */
  static int[] find(Definitions nodes) {
    Aliases aliases = new Aliases(nodes);
    for (int node = 0; node < nodes.size(); node++) {
      aliases.follow(node);
    }
    return aliases.same;
  }

  private void follow(int from) {
    int length = 0;
    int node = from;
    while (same[node] == UNKNOWN && isAlias(node)) {
      if (length == path.length) {
        path = Arrays.copyOf(path, length * 2);
      }
      path[length++] = node;
      same[node] = OPEN;
      node = nodes.child(node, 0);
    }
    int end = same[node] < 0 ? node : same[node];
    same[node] = end;
    for (int i = 0; i < length; i++) {
      same[path[i]] = end;
    }
  }

  private boolean isAlias(int node) {
    return switch (nodes.form(node)) {
      case ALL, ANY -> nodes.count(node) == 1 && !nodes.isKept(node);
      case LEAF, ALWAYS, WEIGHTED -> false;
    };
  }
}
