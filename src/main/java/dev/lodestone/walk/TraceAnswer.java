package dev.lodestone.walk;

import dev.lodestone.supplygraph.Truncation;
import java.util.List;

/**
 * A page of traces. Numbers are nodes of the graph they were found in.
 *
 * @param traces in the order of their ids, compared one after another: the start, then what each
 *     step that is not absent leads to
 * @param hasMore whether there are more in the direction of reading
 * @param truncatedBy {@code COUNT} when the steps that may be tried ran out: what could not be
 *     decided is left out
 */
public record TraceAnswer(
    List<List<Integer>> traces, boolean hasMore, List<Truncation> truncatedBy) {
  public TraceAnswer {
    traces = traces.stream().map(List::copyOf).toList();
    truncatedBy = List.copyOf(truncatedBy);
  }
}
