package dev.lodestone.andor;

/**
 * The minimal solutions of a monotone function as a zero-suppressed diagram (Rauzy, "New algorithms
 * for fault trees analysis", 1993; Minato, "Zero-suppressed BDDs for set manipulation in
 * combinatorial problems", 1993). In it a set is a path to 1 and holds the variables whose high
 * branch the path takes. Its constants are the empty family, 0, and the family of the empty set, 1.
 *
 * <p>The minimal solutions of a node are those of its low branch and, with the node's variable,
 * those of its high branch that do not solve the low one.
 */
final class MinimalSolutions {
  static final int NO_SET = 0;
  static final int EMPTY_SET = 1;

  private MinimalSolutions() {}

  /** The minimal solutions of a function. Cost: one {@link Without} for each node. */
  static Diagram of(Diagram function, DiagramLimits limits) throws DiagramLimitException {
    NodeTable sets = new NodeTable(limits);
    Without without = new Without(sets, function);
    int[] minimal = new int[function.size()];
    minimal[DecisionDiagrams.TRUE] = EMPTY_SET;
    for (int node = 2; node < minimal.length; node++) {
      int low = function.low(node);
      int high = without.apply(minimal[function.high(node)], low);
      minimal[node] = make(sets, function.level(node), minimal[low], high);
    }
    return Diagram.of(sets, minimal[function.root()]);
  }

  static int make(NodeTable sets, int level, int low, int high) throws DiagramLimitException {
    return high == NO_SET ? low : sets.make(level, low, high);
  }

  /** Those sets of a family, the first diagram, that are no solution of a function, the second. */
  private static final class Without extends PairOperation {
    private final NodeTable sets;
    private final Diagram function;

    Without(NodeTable sets, Diagram function) {
      super(sets, function, sets);
      this.sets = sets;
      this.function = function;
    }

    /** Variables that are in no set are false. */
    @Override
    int relevant(int family, int solved) throws DiagramLimitException {
      int level = sets.level(family);
      int left = solved;
      while (function.level(left) < level) {
        sets.step();
        left = function.low(left);
      }
      return left;
    }

    @Override
    int atSight(int family, int solved) {
      if (family == NO_SET || solved == DecisionDiagrams.TRUE) {
        return NO_SET;
      }
      return family == EMPTY_SET || solved == DecisionDiagrams.FALSE ? family : OPEN;
    }

    @Override
    int join(int level, int low, int high) throws DiagramLimitException {
      return make(sets, level, low, high);
    }
  }
}
