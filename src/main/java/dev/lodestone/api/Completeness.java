package dev.lodestone.api;

import dev.lodestone.supplygraph.Bound;
import dev.lodestone.supplygraph.Quarantined;
import dev.lodestone.supplygraph.SupplyGraph;
import dev.lodestone.supplygraph.Truncation;
import graphql.schema.DataFetchingEnvironment;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether an answer is all there is, and what is needed to reproduce it. */
record Completeness(
    List<Truncation> truncatedBy,
    @Nullable Integer completeToOrder,
    @Nullable Coverage coverage,
    List<Quarantined> quarantined,
    Asked asked,
    String graphVersion,
    String fingerprint,
    int elapsedMs) {
  private static final Set<Bound> ENDED_BY_TIME = Set.of(Bound.TIME, Bound.UNFINISHED);

  /** Of a walk that began at the time of {@link System#nanoTime}. */
  static Completeness of(
      DataFetchingEnvironment env,
      SupplyGraph graph,
      LocalDate day,
      List<Truncation> truncatedBy,
      long began) {
    if (truncatedBy.stream().anyMatch(one -> ENDED_BY_TIME.contains(one.bound()))) {
      Ground.note(env.getGraphQlContext(), Ground.MOMENT);
    }
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    AnalysisMetrics.record(env, truncatedBy, took);
    long elapsed = took.toMillis();
    return new Completeness(
        truncatedBy,
        null,
        null,
        graph.quarantine(),
        Believing.asked(env),
        graph.version().value(),
        Fingerprint.of(graph.version(), env, day),
        Math.toIntExact(Math.min(elapsed, Integer.MAX_VALUE)));
  }

  Completeness upToOrder(int order, Coverage covered) {
    return new Completeness(
        truncatedBy, order, covered, quarantined, asked, graphVersion, fingerprint, elapsedMs);
  }

  Completeness upToOrder(@Nullable Integer order) {
    return new Completeness(
        truncatedBy, order, coverage, quarantined, asked, graphVersion, fingerprint, elapsedMs);
  }

  Completeness covering(Coverage covered) {
    return new Completeness(
        truncatedBy, null, covered, quarantined, asked, graphVersion, fingerprint, elapsedMs);
  }

  public @Nullable List<String> packages() {
    return asked.packages();
  }

  public @Nullable OffsetDateTime knownAt() {
    return asked.knownAt();
  }

  public boolean complete() {
    return truncatedBy.isEmpty() && quarantined.isEmpty();
  }

  /** What an analysis rests on, in the snapshot it was made on. */
  record Coverage(SupplyGraph graph, dev.lodestone.chokepoint.Coverage counted) {
    public int items() {
      return counted.items();
    }

    public int withCompleteSupply() {
      return counted.withCompleteSupply();
    }

    public int withOpenSupply() {
      return counted.withOpenSupply();
    }

    public int assumedFacts() {
      return counted.assumedFacts();
    }
  }
}
