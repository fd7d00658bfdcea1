package dev.lodestone.chokepoint;

import dev.lodestone.andor.Availability;
import java.util.List;
import java.util.stream.Stream;

/**
 * The supply of an item as seen from one place.
 *
 * @param need the weight that must remain
 * @param total the weight there is
 * @param terms the parts that count, then those that only matter to what is not known
 */
record Holding(long need, long total, List<Term> terms) {
  /** Nothing recorded: nothing to fall short. */
  static final Holding UNRECORDED = new Holding(0, 0, List.of());

  Holding {
    terms = List.copyOf(terms);
  }

  Stream<Term> known() {
    return terms.stream().filter(term -> term.part().supplier() != Item.NONE);
  }

  /** Whether enough would stand if each part had what it is made of. */
  boolean holdsDirectly(Availability state, Availability start, Completion completion) {
    long left = 0;
    for (Term term : terms) {
      if (term.weight() > 0 && term.holdsDirectly(state, start, completion)) {
        left += term.weight();
      }
    }
    return left >= need;
  }
}
