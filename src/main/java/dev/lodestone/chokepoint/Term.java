package dev.lodestone.chokepoint;

import dev.lodestone.andor.Availability;
import java.util.List;

/**
 * A part of an item's supply as seen from one place.
 *
 * @param part what it is
 * @param weight what it counts for in this completion
 * @param from the place it stands in; {@link Item#NONE} for anywhere
 * @param up gate: it is not itself lost
 * @param cross gate: nothing refuses it on its way
 * @param recipe gate: it has what it is made of
 * @param gate gate: all this, and in the pessimistic completion its companions
 * @param companions known supplies it is lost with; of an {@code UNSTATED} part, those who carry it
 */
record Term(
    Shape.Part part,
    int weight,
    int from,
    int up,
    int cross,
    int recipe,
    int gate,
    List<Term> companions) {
  Term {
    companions = List.copyOf(companions);
  }

  /** Whether it stands but for what it is made of. */
  boolean holdsDirectly(Availability state, Availability start, Completion completion) {
    boolean itself = state.isAvailable(up) && state.isAvailable(cross);
    if (part.kind() == Shape.Kind.UNSTATED && completion == Completion.OPTIMISTIC) {
      return companions.stream().anyMatch(term -> term.holdsDirectly(state, start, completion));
    }
    return itself
        && companions.stream()
            .filter(term -> start.isAvailable(term.gate))
            .allMatch(term -> term.holdsDirectly(state, start, completion));
  }
}
