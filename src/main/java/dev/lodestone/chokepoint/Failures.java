package dev.lodestone.chokepoint;

import dev.lodestone.andor.Availability;
import dev.lodestone.supplygraph.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Why states of a completion are not available: what fails by itself, and what fails for want of
 * which alternatives.
 *
 * @param start the state of things with nothing lost
 * @param now the state of things looked into
 */
record Failures(Translation translation, Availability start, Availability now) {
  /**
   * A slot that cannot be filled.
   *
   * @param place where the recipe is evaluated
   */
  record Unfilled(Slot slot, int place) {}

  /** Whether the supply of a state would fall short even if nothing lacked what it is made of. */
  boolean isShort(int state) {
    return !translation.holding(state).holdsDirectly(now, start, translation.completion());
  }

  /** Known suppliers of a state that fail by themselves and would not have. */
  List<Term> fallen(int state) {
    return translation
        .holding(state)
        .known()
        .filter(term -> !term.holdsDirectly(now, start, translation.completion()))
        .filter(term -> term.holdsDirectly(start, start, translation.completion()))
        .toList();
  }

  /** The slots that a state fails by, in the order of places and recipe. */
  List<Unfilled> unfilled(int state) {
    Item item = translation.item(state);
    TreeSet<Integer> places = new TreeSet<>();
    for (Term term : translation.holding(state).terms()) {
      if (term.from() != Item.NONE) {
        places.add(term.from());
      } else {
        for (int place = 0; place < translation.borders().size(); place++) {
          places.add(place);
        }
      }
    }
    List<Unfilled> unfilled = new ArrayList<>();
    for (int place : places) {
      for (Slot slot : item.recipe()) {
        long filled =
            slot.alternatives().stream()
                .filter(input -> translation.isAvailable(input(input, place), now))
                .count();
        if (filled < slot.needs()) {
          unfilled.add(new Unfilled(slot, place));
        }
      }
    }
    return unfilled;
  }

  /** The alternatives of a slot that are not available. */
  List<Slot.Alternative> missing(Unfilled unfilled) {
    return unfilled.slot().alternatives().stream()
        .filter(input -> !translation.isAvailable(input(input, unfilled.place()), now))
        .toList();
  }

  /** The state of an alternative at a place. */
  int input(Slot.Alternative alternative, int place) {
    return translation.state(translation.chain().of(alternative.item()), place);
  }
}
