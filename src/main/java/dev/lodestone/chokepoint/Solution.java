package dev.lodestone.chokepoint;

import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What cuts a target in both completions.
 *
 * @param optimistic the optimistic completion
 * @param pessimistic the pessimistic completion that was searched, or would have been first
 * @param certain the cut sets of the first; empty where the target is unavailable from the start
 * @param possible the cut sets of the second; empty where the target is unavailable from the start
 * @param unavailableBecause why the target is, or possibly is, unavailable although nothing is lost
 */
record Solution(
    Translation optimistic,
    Translation pessimistic,
    Optional<CutSearch> certain,
    Optional<CutSearch> possible,
    Optional<String> unavailableBecause) {

  /** Whether the pessimistic completion counts bans that are in doubt. */
  boolean doubtfulBans() {
    return certain.isEmpty() || unavailableBecause.isEmpty();
  }

  /** The searches that were made. */
  List<CutSearch> searches() {
    return Stream.of(certain, possible).flatMap(Optional::stream).toList();
  }

  /**
   * The sets of the optimistic completion, and those of the pessimistic one that do not cut the
   * optimistic one.
   */
  NavigableSet<Cut> cuts() {
    NavigableSet<Cut> cuts = new TreeSet<>(Cut.ORDER);
    certain.stream()
        .flatMap(search -> search.sets().stream())
        .forEach(set -> cuts.add(new Cut(set, Certainty.CERTAIN)));
    possible.stream()
        .flatMap(search -> search.sets().stream())
        .filter(set -> !cuts.contains(new Cut(set, Certainty.CERTAIN)))
        .filter(optimistic::stands)
        .forEach(set -> cuts.add(new Cut(set, Certainty.POSSIBLE)));
    return cuts;
  }
}
