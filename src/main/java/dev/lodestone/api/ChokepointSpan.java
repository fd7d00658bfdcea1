package dev.lodestone.api;

import dev.lodestone.chokepoint.Certainty;
import dev.lodestone.chokepoint.ChokepointHistory;
import dev.lodestone.chokepoint.Span;
import dev.lodestone.supplygraph.SupplyGraph;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An interval in which a minimal set cut the target, as the schema shows it. */
record ChokepointSpan(
    List<Chokepoint.ChokepointMember> members,
    Certainty certainty,
    LocalDate from,
    @Nullable LocalDate until,
    boolean alreadyAtFrom,
    List<UpstreamChange> begunBy,
    List<UpstreamChange> endedBy) {

  static ChokepointSpan of(SupplyGraph graph, Span<ChokepointHistory.CutSet> span) {
    return new ChokepointSpan(
        Chokepoint.members(graph, span.what().members()),
        span.what().certainty(),
        span.from(),
        span.until(),
        span.alreadyAtFrom(),
        UpstreamChange.of(graph, span.begunBy()),
        UpstreamChange.of(graph, span.endedBy()));
  }

  /** An interval in which the target was unavailable although nothing was lost. */
  record UnavailableSpan(
      Certainty certainty,
      String because,
      LocalDate from,
      @Nullable LocalDate until,
      boolean alreadyAtFrom,
      List<UpstreamChange> begunBy,
      List<UpstreamChange> endedBy) {

    static UnavailableSpan of(SupplyGraph graph, Span<ChokepointHistory.Unavailability> span) {
      return new UnavailableSpan(
          span.what().certainty(),
          span.what().because(),
          span.from(),
          span.until(),
          span.alreadyAtFrom(),
          UpstreamChange.of(graph, span.begunBy()),
          UpstreamChange.of(graph, span.endedBy()));
    }
  }

  /** An interval in which a ban in force had taken a trade away. */
  record AlreadyLostSpan(
      Chokepoint.AlreadyLost trade,
      LocalDate from,
      @Nullable LocalDate until,
      boolean alreadyAtFrom,
      List<UpstreamChange> begunBy,
      List<UpstreamChange> endedBy) {

    static AlreadyLostSpan of(SupplyGraph graph, Span<dev.lodestone.chokepoint.AlreadyLost> span) {
      return new AlreadyLostSpan(
          new Chokepoint.AlreadyLost(graph, span.what()),
          span.from(),
          span.until(),
          span.alreadyAtFrom(),
          UpstreamChange.of(graph, span.begunBy()),
          UpstreamChange.of(graph, span.endedBy()));
    }
  }
}
