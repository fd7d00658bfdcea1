package dev.lodestone.chokepoint;

import dev.lodestone.supplygraph.SupplyGraph;
import dev.lodestone.supplygraph.Truncation;
import java.time.LocalDate;
import java.util.List;

/**
 * When which sets cut a target. Numbers are nodes and dependencies of {@code graph}.
 *
 * @param graph the snapshot it was computed on
 * @param question what was asked
 * @param cuts when which sets cut, by their first day, then in the order of an answer about one day
 * @param unavailable when the target was unavailable, or possibly so, although nothing was lost
 * @param alreadyLost when which trade was taken away by bans in force
 * @param daysEvaluated on how many days something upstream changed, the first day included
 * @param searches how many completions were searched: two a day, less those written as the day
 *     before
 * @param completeToOrder the order up to which these are all sets
 * @param completeUntil the last day up to which this is the whole history
 * @param truncatedBy bounds that were hit
 */
public record ChokepointHistory(
    SupplyGraph graph,
    HistoryQuestion question,
    List<Span<CutSet>> cuts,
    List<Span<Unavailability>> unavailable,
    List<Span<AlreadyLost>> alreadyLost,
    int daysEvaluated,
    int searches,
    int completeToOrder,
    LocalDate completeUntil,
    List<Truncation> truncatedBy) {
  public ChokepointHistory {
    cuts = List.copyOf(cuts);
    unavailable = List.copyOf(unavailable);
    alreadyLost = List.copyOf(alreadyLost);
    truncatedBy = List.copyOf(truncatedBy);
  }

  /**
   * A minimal set that cuts, whether or not a wider one does.
   *
   * @param members what is lost together, widest level first
   * @param certainty whether it cuts whatever the undisclosed turns out to be
   */
  public record CutSet(List<Member> members, Certainty certainty) {
    public CutSet {
      members = List.copyOf(members);
    }
  }

  /**
   * A target that nothing needs to be lost for.
   *
   * @param certainty {@code POSSIBLE} where it depends on what is not known
   * @param because why
   */
  public record Unavailability(Certainty certainty, String because) {}
}
