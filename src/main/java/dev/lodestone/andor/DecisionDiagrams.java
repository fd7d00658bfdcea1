package dev.lodestone.andor;

/**
 * Reduced ordered binary decision diagrams of monotone functions (Bryant 1986). Equal functions
 * have equal numbers. Not safe for use by several threads.
 */
final class DecisionDiagrams {
  static final int FALSE = 0;
  static final int TRUE = 1;

  private final NodeTable nodes;
  private final PairOperation and;
  private final PairOperation or;

  DecisionDiagrams(DiagramLimits limits) {
    this.nodes = new NodeTable(limits);
    this.and = new Connective(TRUE, FALSE);
    this.or = new Connective(FALSE, TRUE);
  }

  /** Conjunction or disjunction, by the constant that changes nothing and the one that decides. */
  private final class Connective extends PairOperation {
    private final int neutral;
    private final int deciding;

    Connective(int neutral, int deciding) {
      super(nodes, nodes, nodes);
      this.neutral = neutral;
      this.deciding = deciding;
    }

    @Override
    int atSight(int first, int second) {
      if (first == deciding || second == deciding) {
        return deciding;
      }
      if (first == neutral || first == second) {
        return second;
      }
      return second == neutral ? first : OPEN;
    }

    @Override
    int join(int level, int low, int high) throws DiagramLimitException {
      return make(level, low, high);
    }
  }

  int variable(int level) throws DiagramLimitException {
    return nodes.make(level, FALSE, TRUE);
  }

  /** The function that is the one or the other by the variable of a level above both. */
  int make(int level, int low, int high) throws DiagramLimitException {
    return low == high ? low : nodes.make(level, low, high);
  }

  int and(int one, int other) throws DiagramLimitException {
    return and.apply(Math.min(one, other), Math.max(one, other));
  }

  int or(int one, int other) throws DiagramLimitException {
    return or.apply(Math.min(one, other), Math.max(one, other));
  }

  Nodes nodes() {
    return nodes;
  }

  /** What one function is made of. */
  Diagram freeze(int function) {
    return Diagram.of(nodes, function);
  }
}
