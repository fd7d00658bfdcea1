package dev.lodestone.chokepoint;

import dev.lodestone.andor.SinglePoints;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Members whose joint loss cuts the target while the loss of no proper subset does.
 *
 * @param members what is lost, in the order of {@link #BY_LEVEL}
 * @param certainty whether it cuts in the optimistic completion
 */
record Cut(List<Member> members, Certainty certainty) {
  /** Widest level first, then by id. */
  static final Comparator<Member> BY_LEVEL =
      Comparator.comparing(Member::level).thenComparingInt(Member::node);

  /** Fewest members first, then one member after the other. */
  static final Comparator<List<Member>> BY_MEMBERS =
      Comparator.<List<Member>>comparingInt(List::size).thenComparing(Cut::memberByMember);

  /** Certain ones first, then fewest members, then widest level, then by id. */
  static final Comparator<Cut> ORDER =
      Comparator.comparing(Cut::certainty).thenComparing(Cut::members, BY_MEMBERS);

  Cut {
    members = List.copyOf(members);
  }

  private static int memberByMember(List<Member> one, List<Member> other) {
    for (int i = 0; i < one.size(); i++) {
      int order = BY_LEVEL.compare(one.get(i), other.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

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
                  .filter(Objects::nonNull)
                  .forEach(members::add);
              return members;
            });
  }
}
