package dev.lodestone.procedures;

import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;
import org.neo4j.procedure.Context;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Mode;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.Procedure;
import org.neo4j.procedure.TerminationGuard;

/**
 * What can be called in Cypher as {@code lodestone.*}. Options, defaults and limits are those of
 * the GraphQL fields of the same names. A call answers on the graph as it is committed: what its
 * own transaction has written does not count. Neo4j makes one of these for each call.
 */
@SuppressWarnings("NullAway.Init") // Neo4j sets the fields.
public final class AnalysisProcedures {
  @Context public GraphDatabaseService database;
  @Context public Transaction transaction;
  @Context public TerminationGuard guard;

  /** Called by Neo4j. */
  public AnalysisProcedures() {}

  private Call call() {
    return new Call(database, transaction, guard);
  }

  /** Every chokepoint of a product or element, as GraphQL's {@code chokepoints}. */
  @Procedure(name = "lodestone.chokepoints", mode = Mode.READ)
  @Description(
      "Which losses cut the target? Options: among, maxOrder, asOf, home, endUse, minSupply,"
          + " cycles, packages, skip, first.")
  public Stream<ChokepointRow> chokepoints(
      @Name("of") String of,
      @Name(value = "options", defaultValue = "{}") Map<String, Object> options) {
    return ChokepointCall.of(call(), of, options).rows();
  }

  /** What the answer of {@code lodestone.chokepoints} rests on, also where it has no rows. */
  @Procedure(name = "lodestone.chokepoints.completeness", mode = Mode.READ)
  @Description("What does the answer of lodestone.chokepoints rest on, and why is it empty?")
  public Stream<CompletenessRow> chokepointCompleteness(
      @Name("of") String of,
      @Name(value = "options", defaultValue = "{}") Map<String, Object> options) {
    return Stream.of(ChokepointCall.of(call(), of, options).completeness());
  }

  /** Every product exposed to a loss, as GraphQL's {@code exposure}. */
  @Procedure(name = "lodestone.exposure", mode = Mode.READ)
  @Description(
      "Which products are no longer sufficiently supplied when this id, or all ids of this list,"
          + " are lost? Options: asOf, home, endUse, minSupply, cycles, packages, skip, first.")
  public Stream<ExposureRow> exposure(
      @Name("to") Object to,
      @Name(value = "options", defaultValue = "{}") Map<String, Object> options) {
    return ExposureCall.of(call(), to, options).rows();
  }

  /** What the answer of {@code lodestone.exposure} rests on, also where it has no rows. */
  @Procedure(name = "lodestone.exposure.completeness", mode = Mode.READ)
  @Description("What does the answer of lodestone.exposure rest on?")
  public Stream<CompletenessRow> exposureCompleteness(
      @Name("to") Object to,
      @Name(value = "options", defaultValue = "{}") Map<String, Object> options) {
    return Stream.of(ExposureCall.of(call(), to, options).completeness());
  }

  /** The chains from one thing to another, as GraphQL's {@code dependencyChains}. */
  @Procedure(name = "lodestone.chains", mode = Mode.READ)
  @Description(
      "By which chains does one thing depend on another? Give null as `to` and the option toKind to"
          + " end at any of a kind. Options: toKind, through, via, maxLength, asOf, packages, skip,"
          + " first.")
  public Stream<ChainRow> chains(
      @Name("from") String from,
      @Name("to") @Nullable String to,
      @Name(value = "options", defaultValue = "{}") Map<String, Object> options) {
    return ChainCall.of(call(), from, to, options).rows();
  }

  /** What the answer of {@code lodestone.chains} rests on, also where it has no rows. */
  @Procedure(name = "lodestone.chains.completeness", mode = Mode.READ)
  @Description("Are these all chains that lodestone.chains could answer?")
  public Stream<CompletenessRow> chainCompleteness(
      @Name("from") String from,
      @Name("to") @Nullable String to,
      @Name(value = "options", defaultValue = "{}") Map<String, Object> options) {
    return Stream.of(ChainCall.of(call(), from, to, options).completeness());
  }
}
