package dev.lodestone.chokepoint;

import dev.lodestone.andor.Degrees;
import dev.lodestone.andor.GradedBuilder;
import dev.lodestone.andor.GradedSystem;
import java.util.BitSet;

/**
 * How much there is of each state of a completion, not only whether it is enough: at least so much
 * as a minimum asks for exactly when it is available to a consumer who asks for that minimum. Of a
 * data gap there is the whole or nothing, also where an edit adds a supplier. Cost: linear to
 * build; an evaluation is n log n.
 */
final class Grading {
  private final Translation translation;
  private final GradedSystem system;
  private final Once<Amounts> start = new Once<>(() -> evaluate(new BitSet()));

  Grading(Translation translation) {
    this.translation = translation;
    GradedBuilder builder = new GradedBuilder(translation.system());
    for (int state = 0; state < translation.itemGates().size(); state++) {
      boolean isRecorded = !translation.chain().isUnrecorded(state / translation.borders().size());
      if (translation.has(state) && isRecorded) {
        translation.grade(state, builder);
      }
    }
    this.system = builder.build();
  }

  /** How much there is under a loss. */
  Amounts under(BitSet lost) {
    return lost.isEmpty() ? start.get() : evaluate(lost);
  }

  private Amounts evaluate(BitSet lost) {
    return new Amounts(translation, system.evaluate(lost));
  }

  /** How much there is of each state. */
  record Amounts(Translation translation, Degrees degrees) {
    /** In parts per million; the whole where nothing asks for the state. */
    int of(int state) {
      return translation.has(state)
          ? degrees.of(translation.itemGates().get(state))
          : GradedSystem.WHOLE;
    }
  }
}
