package dev.lodestone.chokepoint;

import dev.lodestone.andor.Availability;
import dev.lodestone.supplygraph.Slot;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the slots of the target's recipe stay filled, in the optimistic completion: for each the
 * fewest alternatives, found greedily, of which enough survive whichever single member is lost.
 * Cost: one search for single points for each alternative.
 */
final class Survivals {
  private final Translation translation;
  private final int place;

  private Survivals(Translation translation, int place) {
    this.translation = translation;
    this.place = place;
  }

  /** One entry per slot, at the first place where the recipe is satisfied; else nothing. */
  static List<Survival> of(Translation translation) {
    Availability start = translation.under(new BitSet());
    Item target = translation.chain().target();
    for (int place = 0; place < translation.borders().size(); place++) {
      if (translation.hasRecipe(translation.state(target, place), start)) {
        Survivals survivals = new Survivals(translation, place);
        return target.recipe().stream().map(survivals::survival).toList();
      }
    }
    return List.of();
  }

  private Survival survival(Slot slot) {
    Map<Slot.Alternative, Set<Member>> left = new LinkedHashMap<>();
    for (Slot.Alternative alternative : slot.alternatives()) {
      int state = translation.state(translation.chain().of(alternative.item()), place);
      Cut.members(translation, translation.itemGates().get(state), new BitSet())
          .ifPresent(cuts -> left.put(alternative, cuts));
    }
    List<Survival.Choice> chosen = new ArrayList<>();
    Deficits deficits = new Deficits(slot.needs(), left.values());
    while (!deficits.isEmpty() && !left.isEmpty()) {
      Slot.Alternative best = best(left, deficits);
      Set<Member> cuts = left.getOrDefault(best, Set.of());
      left.remove(best);
      if (deficits.reducedBy(cuts) == 0) {
        break;
      }
      deficits.reduce(cuts);
      chosen.add(new Survival.Choice(best.item(), best.dependency(), isGap(best)));
    }
    return new Survival(slot.name(), chosen);
  }

  private boolean isGap(Slot.Alternative alternative) {
    return translation.chain().of(alternative.item()).isDataGap();
  }

  /** The alternative that helps most; of equal ones a recorded one, then the usual one. */
  private Slot.Alternative best(Map<Slot.Alternative, Set<Member>> left, Deficits deficits) {
    Slot.Alternative best = left.keySet().iterator().next();
    int most = -1;
    for (Map.Entry<Slot.Alternative, Set<Member>> entry : left.entrySet()) {
      int reduced = deficits.reducedBy(entry.getValue());
      boolean recorded = isGap(best) && !isGap(entry.getKey());
      if (reduced > most || (reduced == most && recorded)) {
        best = entry.getKey();
        most = reduced;
      }
    }
    return best;
  }

  /** How many more survivors are needed under each loss, and under none. */
  private static final class Deficits {
    private final Map<Member, Integer> missing = new HashMap<>();
    private int missingWithoutLoss;

    Deficits(int needs, Collection<Set<Member>> cuts) {
      missingWithoutLoss = needs;
      cuts.forEach(members -> members.forEach(member -> missing.put(member, needs)));
    }

    boolean isEmpty() {
      return missingWithoutLoss <= 0 && missing.values().stream().allMatch(count -> count <= 0);
    }

    int reducedBy(Set<Member> cuts) {
      int reduced = missingWithoutLoss > 0 ? 1 : 0;
      for (Map.Entry<Member, Integer> entry : missing.entrySet()) {
        reduced += entry.getValue() > 0 && !cuts.contains(entry.getKey()) ? 1 : 0;
      }
      return reduced;
    }

    void reduce(Set<Member> cuts) {
      missingWithoutLoss--;
      missing.replaceAll((member, count) -> cuts.contains(member) ? count : count - 1);
    }
  }
}
