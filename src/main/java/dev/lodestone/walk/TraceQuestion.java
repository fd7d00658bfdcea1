package dev.lodestone.walk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Which traces to find.
 *
 * @param starts ids of the things they begin at, each part of the graph
 * @param steps what each leads through
 * @param asOf the day on which every relationship holds
 * @param beyond the ids of the trace after which the page begins or, backwards, before which it
 *     ends; they need not be part of the graph
 * @param size how many at most, at least 1
 * @param backwards whether to take the last ones before {@code beyond}
 */
public record TraceQuestion(
    List<String> starts,
    List<TraceStep> steps,
    LocalDate asOf,
    Optional<List<String>> beyond,
    int size,
    boolean backwards) {
  public TraceQuestion {
    starts = List.copyOf(starts);
    steps = List.copyOf(steps);
    beyond = beyond.map(List::copyOf);
  }
}
