package dev.lodestone.chokepoint;

import dev.lodestone.andor.SinglePoints;
import dev.lodestone.andor.SingleRescues;
import dev.lodestone.supplygraph.Bound;
import dev.lodestone.supplygraph.Truncation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;

/**
 * The data gaps on which resilience rests, in the optimistic completion. A gap is optional when the
 * target stands without it. With all optional gaps gone, more members may cut the target, or it may
 * be unavailable outright; a gap is decisive when its return alone rescues the target from one of
 * these. Where none does so alone, those that the surviving proof uses together are named.
 *
 * @param gaps nodes, ascending
 * @param truncation set when more gaps or members would have had to be tried
 */
record DecisiveGaps(List<Integer> gaps, Optional<Truncation> truncation) {
  /** Most gaps, and most members, that are tried. */
  static final int LIMIT = 256;

  static final DecisiveGaps NONE = new DecisiveGaps(List.of(), Optional.empty());

  DecisiveGaps {
    gaps = List.copyOf(gaps);
  }

  /**
   * Finds them for a target that is available from the start.
   *
   * @param cuts the members that cut the target anyway
   */
  static DecisiveGaps of(Translation translation, NavigableSet<Member> cuts) {
    if (translation.gaps().isEmpty()) {
      return NONE;
    }
    BitSet points =
        SinglePoints.find(translation.system(), translation.top(), new BitSet()).orElseThrow();
    int[] optional =
        translation.gaps().entrySet().stream()
            .filter(gap -> !points.get(gap.getKey()))
            .sorted(Map.Entry.comparingByValue())
            .mapToInt(Map.Entry::getKey)
            .toArray();
    BitSet out = new BitSet();
    Arrays.stream(optional).limit(LIMIT).forEach(out::set);
    List<BitSet> losses = losses(translation, out, cuts);
    boolean truncated = optional.length > LIMIT || losses.size() > LIMIT;
    BitSet decisive = new BitSet();
    losses.stream().limit(LIMIT).forEach(loss -> decide(translation, out, loss, decisive));
    return new DecisiveGaps(
        decisive.stream()
            .mapToObj(translation.gaps()::get)
            .filter(java.util.Objects::nonNull)
            .sorted()
            .toList(),
        truncated ? Optional.of(new Truncation(Bound.COUNT, LIMIT)) : Optional.empty());
  }

  /** What newly cuts without the gaps: nothing at all, or single members. */
  private static List<BitSet> losses(
      Translation translation, BitSet out, NavigableSet<Member> cutAnyway) {
    if (out.isEmpty()) {
      return List.of();
    }
    Optional<NavigableSet<Member>> cuts = Cut.members(translation, translation.top(), out);
    if (cuts.isEmpty()) {
      return List.of(new BitSet());
    }
    List<BitSet> losses = new ArrayList<>();
    for (Member member : cuts.get()) {
      if (!cutAnyway.contains(member)) {
        losses.add(translation.losing(List.of(member)));
      }
    }
    return losses;
  }

  private static void decide(Translation translation, BitSet out, BitSet loss, BitSet decisive) {
    BitSet lost = (BitSet) out.clone();
    lost.or(loss);
    BitSet rescues = SingleRescues.find(translation.system(), translation.top(), lost, out);
    if (rescues.isEmpty()) {
      BitSet proof = translation.under(loss).support(translation.top());
      proof.and(out);
      decisive.or(proof);
    }
    decisive.or(rescues);
  }
}
