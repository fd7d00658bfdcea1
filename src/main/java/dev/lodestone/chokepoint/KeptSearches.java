package dev.lodestone.chokepoint;

import dev.lodestone.supplygraph.Bound;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The searches of one completion that were not ended by their time, for whoever asks for the next
 * page: they find the same each time. Those that found very many sets are made each time. Safe to
 * share between threads.
 */
final class KeptSearches {
  private static final int MOST_SETS = 10_000;

  private final Map<Asked, Optional<CutSearch>> kept = new ConcurrentHashMap<>();

  /** What of a question the sets that are found depend on, beside the completion. */
  private record Asked(int order, int maxSets) {}

  /** The sets up to an order, of which there may be so many. */
  Optional<CutSearch> get(int order, int maxSets, Supplier<Optional<CutSearch>> searching) {
    Asked asked = new Asked(order, maxSets);
    Optional<CutSearch> known = kept.get(asked);
    if (known != null) {
      return known;
    }
    Optional<CutSearch> fresh = searching.get();
    if (fresh.stream().allMatch(KeptSearches::isKept)) {
      kept.put(asked, fresh);
    }
    return fresh;
  }

  private static boolean isKept(CutSearch search) {
    return search.sets().size() <= MOST_SETS
        && search.truncatedBy().stream().noneMatch(hit -> hit.bound() == Bound.TIME);
  }
}
