package dev.lodestone.chokepoint;

import dev.lodestone.andor.Availability;
import dev.lodestone.andor.SingleRescues;
import dev.lodestone.supplygraph.Bound;
import dev.lodestone.supplygraph.Truncation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is worth finding out: the items of which something is not known that would alone keep the
 * target supplied under a possible loss, were their unknown suppliers independent of everything
 * known and all else as bad as it may be. They are the single rescues of a pessimistic completion
 * with a switch for each item. Cost: one more translation; for each loss two evaluations, and one
 * pass for each 64 items that the loss takes in the one and not in the other completion.
 */
final class Unknowns {
  /** Most losses, and most items for each, that are tried. */
  static final int LIMIT = 256;

  /** Most settled first, then by id. */
  static final Comparator<UnknownSupply> ORDER =
      Comparator.comparing(UnknownSupply::settles, Comparator.reverseOrder())
          .thenComparingInt(UnknownSupply::item);

  private final Translation translation;
  private final Map<Integer, Integer> switches;
  private final BitSet off = new BitSet();
  private final Map<List<Member>, List<Integer>> settling = new TreeMap<>(Cut.BY_MEMBERS);
  private final List<UnknownSupply> ranking = new ArrayList<>();
  private boolean truncated;

  private Unknowns(Translator.Switched switched) {
    this.translation = switched.translation();
    this.switches = new TreeMap<>(switched.switches());
    switches.values().forEach(off::set);
  }

  /** Finds them for possible losses, in the order given. */
  static Unknowns of(Translator.Switched switched, Collection<List<Member>> losses) {
    Unknowns unknowns = new Unknowns(switched);
    losses.stream().limit(LIMIT).forEach(loss -> unknowns.settling.put(loss, unknowns.items(loss)));
    unknowns.truncated |= losses.size() > LIMIT;
    unknowns.rank();
    return unknowns;
  }

  private void rank() {
    Map<Integer, Integer> counts = new TreeMap<>();
    settling.values().forEach(items -> items.forEach(item -> counts.merge(item, 1, Integer::sum)));
    Chain chain = translation.chain();
    counts.forEach(
        (node, settles) -> {
          Shape shape = chain.parts().shape(chain.index(node));
          ranking.add(UnknownSupply.of(node, shape, settles));
        });
    ranking.sort(ORDER);
  }

  private List<Integer> items(List<Member> loss) {
    BitSet lost = translation.losing(loss);
    Availability best = translation.under(lost);
    BitSet worstLost = (BitSet) lost.clone();
    worstLost.or(off);
    Availability worst = translation.under(worstLost);
    BitSet candidates = new BitSet();
    int count = 0;
    for (Map.Entry<Integer, Integer> one : switches.entrySet()) {
      if (isTaken(one.getKey(), best, worst) && count++ < LIMIT) {
        candidates.set(one.getValue());
      }
    }
    truncated |= count > LIMIT;
    BitSet rescues =
        SingleRescues.find(translation.system(), translation.top(), worstLost, candidates);
    return switches.entrySet().stream()
        .filter(one -> rescues.get(one.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Whether knowing might bring the item back somewhere. */
  private boolean isTaken(int node, Availability best, Availability worst) {
    int item = translation.chain().index(node);
    for (int place = 0; place < translation.borders().size(); place++) {
      int state = translation.state(item, place);
      if (translation.isAvailable(state, best) && !translation.isAvailable(state, worst)) {
        return true;
      }
    }
    return false;
  }

  /** What would settle a cut; nothing settles a certain one. */
  List<UnknownSupply> settling(Cut cut) {
    if (cut.certainty() == Certainty.CERTAIN) {
      return List.of();
    }
    List<Integer> items = settling.getOrDefault(cut.members(), List.of());
    return ranking.stream().filter(one -> items.contains(one.item())).toList();
  }

  /** What would settle any of them, the most first. */
  List<UnknownSupply> ranking() {
    return List.copyOf(ranking);
  }

  Optional<Truncation> truncation() {
    return truncated ? Optional.of(new Truncation(Bound.COUNT, LIMIT)) : Optional.empty();
  }
}
