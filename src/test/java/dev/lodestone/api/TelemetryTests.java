package dev.lodestone.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.graphstore.TestNeo4j;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the running service tells of itself: traces, measurements and health. */
@ApiTest
@Timeout(value = 100, unit = TimeUnit.SECONDS)
class TelemetryTests {
  private static final String REQUEST = "http post /graphql";

  private final GraphQlClient client;
  private final AttackClient attacker;
  private final SdkTracerProvider tracers;
  private final ApiTestConfiguration.Listening listening;

  TelemetryTests(
      GraphQlClient client, SdkTracerProvider tracers, ApiTestConfiguration.Listening listening) {
    this.client = client;
    this.attacker = new AttackClient(client);
    this.tracers = tracers;
    this.listening = listening;
  }

  /** The spans of one request, once the span of the request itself has ended. */
  private List<SpanData> spans(String document, boolean fails) throws Exception {
    flush();
    List<SpanData> heard = new CopyOnWriteArrayList<>();
    listening.heard().set(heard);
    try {
      assertThat(attacker.ask(document).hasErrors()).as(document).isEqualTo(fails);
      long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
      while (named(REQUEST, heard).isEmpty() && System.nanoTime() < patience) {
        flush();
        Thread.sleep(10);
      }
      assertThat(heard).extracting(SpanData::getName).contains(REQUEST);
    } finally {
      listening.heard().set(null);
    }
    return heard;
  }

  private void flush() {
    tracers.forceFlush().join(10, TimeUnit.SECONDS);
  }

  /** The names of a span and of those it is part of, from the inside out. */
  private static List<String> path(SpanData span, List<SpanData> all) {
    Map<String, SpanData> byId =
        all.stream().collect(Collectors.toMap(SpanData::getSpanId, one -> one));
    List<String> path = new ArrayList<>();
    for (SpanData one = span; one != null; one = byId.get(one.getParentSpanId())) {
      path.add(one.getName());
    }
    return path;
  }

  private static List<SpanData> named(String name, List<SpanData> all) {
    return all.stream().filter(span -> span.getName().equals(name)).toList();
  }

  @Test
  void aTraceGoesFromTheRequestOverTheFieldToTheCypherFile(TestNeo4j neo4j) throws Exception {
    DrawnGraph.write(neo4j, "zz @ CN 5%");

    List<SpanData> spans = spans("{ chokepoints(of: \"product:zz\") { totalCount } }", false);

    // A write that comes in between has the structure read once more.
    assertThat(named("read/snapshot-nodes", spans))
        .isNotEmpty()
        .allSatisfy(
            span ->
                assertThat(path(span, spans))
                    .containsExactly(
                        "read/snapshot-nodes",
                        "lodestone.snapshot.build",
                        "graphql field chokepoints",
                        "graphql query",
                        REQUEST));
  }

  @Test
  void statementsOfNestedFieldsInOtherThreadsBelongToTheSameTrace(TestNeo4j neo4j)
      throws Exception {
    DrawnGraph.write(neo4j, "a <- all(b, c); b @ CN 50%; c @ DE 50%");

    List<SpanData> spans =
        spans(
            "{ products(first: 3) { totalCount nodes { name statistics { nodes { name } } recipe {"
                + " name alternatives { item { name usedIn { totalCount nodes { name } } } } } } }"
                + " }",
            false);

    // Streams that other tests have left open ask by themselves, in traces of their own.
    String trace = named(REQUEST, spans).getFirst().getTraceId();
    List<SpanData> statements =
        spans.stream()
            .filter(span -> span.getTraceId().equals(trace))
            .filter(span -> span.getName().startsWith("read/"))
            .toList();
    assertThat(statements)
        .extracting(SpanData::getName)
        .contains("read/count", "read/related-incoming", "read/entities");
    assertThat(statements)
        .allSatisfy(
            span ->
                assertThat(path(span, spans))
                    .filteredOn(name -> !name.equals("lodestone.snapshot.build"))
                    .containsExactly(
                        span.getName(), "graphql field products", "graphql query", REQUEST));
  }

  @Test
  void noSpanTellsWhatWasAskedAbout(TestNeo4j neo4j) throws Exception {
    DrawnGraph.write(neo4j, "zz @ CN 5%");

    List<SpanData> spans =
        spans(
            "{ chokepoints(of: \"product:confidential\") { totalCount } node(id:"
                + " \"product:confidential\") { name } }",
            true);

    assertThat(named("graphql field chokepoints", spans)).hasSize(1);
    assertThat(spans)
        .allSatisfy(
            span -> {
              assertThat(span.getAttributes().toString()).doesNotContain("confidential");
              assertThat(span.getEvents().toString()).doesNotContain("confidential");
              assertThat(span.getStatus().getDescription()).isEmpty();
            });
  }

  @Test
  void whatIsAskedAndRefusedIsMeasured(TestNeo4j neo4j) throws Exception {
    DrawnGraph.write(neo4j, "zz @ CN 5%");
    attacker.ask("{ chokepoints(of: \"product:zz\") { completeness { complete } } }");
    attacker.ask("{ " + "__typename ".repeat(2_001) + "}");
    attacker.post("[]");

    String measured = client.get("/actuator/prometheus").body();

    assertThat(measured)
        .containsPattern(
            "lodestone_statement_seconds_count\\{cypher=\"read/snapshot-nodes\",error=\"none\",outcome=\"SUCCESS\"\\}"
                + " [1-9]")
        .containsPattern("lodestone_snapshot_build_seconds_count\\{.*outcome=\"WHOLE\"\\} [1-9]")
        .containsPattern("lodestone_snapshot_nodes [1-9]")
        .containsPattern("lodestone_snapshot_relationships [1-9]")
        .containsPattern("lodestone_snapshot_size_bytes [1-9]")
        .containsPattern("lodestone_snapshot_age_seconds [0-9]")
        .containsPattern(
            "lodestone_analysis_seconds_count\\{bound=\"NONE\",kind=\"chokepoints\"\\} [1-9]")
        .containsPattern(
            "lodestone_refusals_total\\{code=\"TOO_LARGE\",limit=\"maxSelections\"\\} [1-9]")
        .containsPattern(
            "lodestone_refusals_total\\{code=\"BAD_DOCUMENT\",limit=\"operations\"\\} [1-9]")
        .containsPattern("graphql_request_seconds_count\\{.*} [1-9]")
        .contains("lodestone_sockets ", "lodestone_operations ", "lodestone_streams ")
        .contains("lodestone_jobs{kind=\"package-load\",state=\"waiting\"} 0.0")
        .contains("lodestone_load_rows_total ", "lodestone_load_running 0.0");
    assertThat(client.get("/actuator/metrics/lodestone.statement").statusCode()).isEqualTo(200);
  }

  @Test
  void healthTellsDatabaseSnapshotAndLoads(TestNeo4j neo4j) throws Exception {
    DrawnGraph.write(neo4j, "zz @ CN 5%");
    GraphQlClient.Answer asked = attacker.ask("{ chokepoints(of: \"product:zz\") { totalCount } }");
    assertThat(asked.hasErrors()).as(asked.json()).isFalse();

    GraphQlClient.Answer fresh = new GraphQlClient.Answer(client.get("/actuator/health").body());
    neo4j.run("CREATE (:Note)");
    neo4j.run("CREATE (:Package {id: 'broken', version: '7', state: 'LOADING'})");
    GraphQlClient.Answer behind = new GraphQlClient.Answer(client.get("/actuator/health").body());

    assertThat(fresh.at("$.status")).isEqualTo("UP");
    assertThat(fresh.at("$.components.database.status")).isEqualTo("UP");
    assertThat(fresh.at("$.components.snapshot.details.behind")).as(fresh.json()).isEqualTo(false);
    assertThat(fresh.at("$.components.snapshot.details.nodes")).isInstanceOf(Integer.class);
    assertThat(fresh.at("$.components.snapshot.details.ageSeconds")).isInstanceOf(Integer.class);
    assertThat(fresh.at("$.components.snapshot.details.graphVersion"))
        .isEqualTo(fresh.at("$.components.database.details.graphVersion"));
    assertThat(fresh.at("$.components.loads.details.running")).isEqualTo(false);
    assertThat(fresh.list("$.components.loads.details.unfinished")).isEmpty();
    assertThat(behind.at("$.components.snapshot.details.behind")).isEqualTo(true);
    assertThat(behind.text("$.components.loads.details.unfinished[0]"))
        .startsWith("LOADING 7 of broken");
  }

  @Test
  void readinessIsOfTheDatabaseAndLivenessIsNot() {
    GraphQlClient.Answer ready =
        new GraphQlClient.Answer(client.get("/actuator/health/readiness").body());
    GraphQlClient.Answer alive =
        new GraphQlClient.Answer(client.get("/actuator/health/liveness").body());

    assertThat(ready.at("$.components.database.status")).isEqualTo("UP");
    assertThat(ready.at("$.status")).isEqualTo("UP");
    assertThat(alive.at("$.status")).isEqualTo("UP");
    assertThat(alive.json()).doesNotContain("database");
  }
}
