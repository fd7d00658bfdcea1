package dev.lodestone.andor;

import java.util.BitSet;
import java.util.Random;
import java.util.function.Predicate;

/** A drawn system whose leaves are lost with drawn probabilities, 0 and 1 among them. */
final class ChanceSystem {
  private final RandomSystem drawn;
  private final double[] probabilities;
  private final FailureDiagram diagram;

  private ChanceSystem(RandomSystem drawn, double[] probabilities, FailureDiagram diagram) {
    this.drawn = drawn;
    this.probabilities = probabilities;
    this.diagram = diagram;
  }

  static ChanceSystem of(int seed) throws DiagramLimitException {
    // Every other pair of seeds, so that cycles of either kind are among them.
    FixedPoint solution = seed / 2 % 2 == 0 ? FixedPoint.LEAST : FixedPoint.GREATEST;
    RandomSystem drawn = RandomSystem.of(seed, 8, 14).by(solution);
    Random random = new Random(seed);
    double[] from = {0, 1, .5, random.nextDouble(), random.nextDouble() / 100};
    double[] probabilities =
        random.ints(drawn.leaves(), 0, from.length).mapToDouble(i -> from[i]).toArray();
    BitSet alphabet = new BitSet();
    alphabet.set(0, drawn.leaves());
    FailureDiagram diagram =
        FailureDiagram.of(drawn.build(), drawn.top(), alphabet, DiagramLimits.until(() -> false));
    return new ChanceSystem(drawn, probabilities, diagram);
  }

  /** The same with another probability of one leaf. */
  ChanceSystem given(int leaf, double probability) {
    double[] other = probabilities.clone();
    other[leaf] = probability;
    return new ChanceSystem(drawn, other, diagram);
  }

  int leaves() {
    return drawn.leaves();
  }

  int top() {
    return drawn.top();
  }

  AndOrSystem system() {
    return drawn.build();
  }

  FailureDiagram diagram() {
    return diagram;
  }

  double probability(int leaf) {
    return probabilities[leaf];
  }

  TopProbability probability() {
    return diagram.probability(this::probability);
  }

  boolean fails(BitSet lost) {
    return !drawn.isAvailable(drawn.top(), lost);
  }

  /** The probability of an event as the sum over all states of the leaves. */
  double sum(Predicate<BitSet> event) {
    double sum = 0;
    for (long state = 0; state < 1L << leaves(); state++) {
      BitSet lost = BitSet.valueOf(new long[] {state});
      double weight = 1;
      for (int leaf = 0; leaf < leaves(); leaf++) {
        weight *= lost.get(leaf) ? probabilities[leaf] : 1 - probabilities[leaf];
      }
      sum += weight > 0 && event.test(lost) ? weight : 0;
    }
    return sum;
  }
}
