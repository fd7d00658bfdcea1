package dev.lodestone.chokepoint;

import dev.lodestone.supplygraph.Shares;

/** How much there is left of each state. */
interface Left {
  Interval of(int state);

  /** At least so much by the pessimistic completion, and at most so much by the optimistic one. */
  static Left between(Grading.Amounts lower, Grading.Amounts upper) {
    return state -> {
      int most = upper.of(state);
      return new Interval(Math.min(lower.of(state), most), most);
    };
  }

  /** What follows from a state not being available to a consumer, without measuring it. */
  static Left lessThanEnough(Certainty certainty, int minSupply) {
    int most = Math.max(1, minSupply) - 1;
    return state ->
        switch (certainty) {
          case CERTAIN -> new Interval(0, most);
          case POSSIBLE -> new Interval(0, Shares.WHOLE);
        };
  }
}
