package dev.lodestone.chokepoint;

import dev.lodestone.andor.SinglePoints;
import java.util.BitSet;
import java.util.Comparator;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A single member that cuts the target.
 *
 * @param member what is lost
 * @param certainty whether it cuts in the optimistic completion
 */
record Cut(Member member, Certainty certainty) {
  /** Widest level first, then by id. */
  static final Comparator<Member> BY_LEVEL =
      Comparator.comparing(Member::level).thenComparingInt(Member::node);

  /** Certain ones first, then widest level, then by id. */
  static final Comparator<Cut> ORDER =
      Comparator.comparing(Cut::certainty).thenComparing(Cut::member, BY_LEVEL);

  /**
   * The members whose single loss cuts the gate of a completion, with some leaves lost already;
   * empty when it is unavailable from the start.
   */
  static Optional<NavigableSet<Member>> members(Translation translation, int gate, BitSet lost) {
    return SinglePoints.find(translation.system(), gate, lost)
        .map(
            points -> {
              NavigableSet<Member> members = new TreeSet<>(BY_LEVEL);
              points.stream()
                  .mapToObj(translation.members()::get)
                  .filter(java.util.Objects::nonNull)
                  .forEach(members::add);
              return members;
            });
  }
}
