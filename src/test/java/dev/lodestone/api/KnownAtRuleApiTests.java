package dev.lodestone.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.datapackage.DrawnPackage;
import dev.lodestone.graphstore.GraphWriter;
import dev.lodestone.ingest.PackageLoader;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/** Which times may be asked about, and what an answer about one says. */
@ApiTest
class KnownAtRuleApiTests {
  private static final Instant FIRST = Instant.parse("2026-05-01T08:00:00Z");
  private static final Instant SECOND = Instant.parse("2026-05-02T08:00:00Z");

  private final GraphQlClient client;
  private final GraphWriter writer;
  private final Driver driver;
  private final ApiTestConfiguration.RoundTrips trips;

  @TempDir Path folder;

  KnownAtRuleApiTests(
      GraphQlClient client,
      GraphWriter writer,
      Driver driver,
      ApiTestConfiguration.RoundTrips trips) {
    this.client = client;
    this.writer = writer;
    this.driver = driver;
    this.trips = trips;
  }

  private void load(Instant at, DrawnPackage drawn) {
    assertThat(new PackageLoader(writer, Clock.fixed(at, ZoneOffset.UTC)).load(drawn.write(folder)))
        .isNotNull();
  }

  private static DrawnPackage renamed() {
    return DrawnPackage.sound()
        .version("2")
        .stated(
            "products",
            "fact,id,name,stage",
            "oxide,product:oxide,Oxide,COMPOUND",
            "magnet,product:magnet,Magnet,MAGNET");
  }

  @Test
  void aTimeToComeIsRefused() {
    load(FIRST, DrawnPackage.sound());

    GraphQlClient.Answer answer =
        client.ask("{ products(knownAt: \"2026-06-01T12:00:00.001Z\") { totalCount } }");

    assertThat(answer.text("$.errors[0].message"))
        .isEqualTo(
            "`knownAt` is a time not after now, which is 2026-06-01T12:00Z, not"
                + " \"2026-06-01T12:00:00.001Z\"");
    assertThat(answer.text("$.errors[0].extensions.code")).isEqualTo("BAD_ARGUMENT");
  }

  @Test
  void beforeTheFirstLoadNothingIsKnown() {
    String question = "{ products(knownAt: \"2026-05-01T07:59:59Z\") { totalCount } }";
    assertThat(client.ask(question).text("$.errors[0].extensions.allowed"))
        .isEqualTo("left out, since no package was ever loaded");

    load(FIRST, DrawnPackage.sound());

    GraphQlClient.Answer answer = client.ask(question);
    assertThat(answer.text("$.errors[0].message"))
        .isEqualTo("this graph knew nothing at 2026-05-01T07:59:59Z");
    assertThat(answer.text("$.errors[0].extensions.code")).isEqualTo("NOT_FOUND");
    assertThat(answer.text("$.errors[0].extensions.argument")).isEqualTo("knownAt");
    assertThat(answer.text("$.errors[0].extensions.allowed"))
        .isEqualTo(
            "a time from 2026-05-01T08:00Z on, when a package was loaded for the first time");
  }

  @Test
  void anAnswerSaysWhatTimeItIsAbout() {
    load(FIRST, DrawnPackage.sound());
    load(SECOND, renamed());

    GraphQlClient.Answer answer =
        client.ask(
            """
            { then: chokepoints(of: "product:magnet",
                  assuming: {asOf: "2026-05-20", knownAt: "2026-05-01T20:00:00+02:00"}) {
                assuming { asOf } completeness { knownAt packages fingerprint }
                nodes { witness { item { name } } } }
              now: chokepoints(of: "product:magnet", assuming: {asOf: "2026-05-20"}) {
                completeness { knownAt fingerprint } nodes { witness { item { name } } } } }
            """);

    assertThat(answer.text("$.data.then.completeness.knownAt"))
        .isEqualTo("2026-05-01T20:00:00.000+02:00");
    assertThat(answer.at("$.data.then.completeness.packages")).isNull();
    assertThat(answer.text("$.data.then.assuming.asOf")).isEqualTo("2026-05-20");
    assertThat(answer.at("$.data.now.completeness.knownAt")).isNull();
    assertThat(answer.text("$.data.then.completeness.fingerprint"))
        .isNotEqualTo(answer.text("$.data.now.completeness.fingerprint"));
    assertThat(answer.list("$.data.then.nodes[*].witness[*].item.name"))
        .contains("Dysprosium oxide")
        .doesNotContain("Oxide");
    assertThat(answer.list("$.data.now.nodes[*].witness[*].item.name"))
        .contains("Oxide")
        .doesNotContain("Dysprosium oxide");
  }

  @Test
  void aSearchGoesOnKnowingWhatItWasStartedWith() {
    load(FIRST, DrawnPackage.sound());
    load(SECOND, renamed());

    String id =
        client
            .ask(
                """
                mutation { startChokepointSearch(of: "product:oxide", among: [COUNTRY], maxOrder: 1,
                    assuming: {knownAt: "2026-05-01T09:00:00Z"}) { id } }
                """)
            .text("$.data.startChokepointSearch.id");
    GraphQlClient.Answer answer =
        client.ask(
            "{ chokepointSearch(id: \"%s\") { completeness { knownAt } of { name } } }"
                .formatted(id));

    assertThat(answer.text("$.data.chokepointSearch.completeness.knownAt"))
        .isEqualTo("2026-05-01T09:00:00.000Z");
    assertThat(answer.text("$.data.chokepointSearch.of.name")).isEqualTo("Dysprosium oxide");
  }

  @Test
  void aFilterAndAnOrderLookAtWhatIsNow() {
    load(FIRST, DrawnPackage.sound());
    for (String given : List.of("orderBy: {by: NAME}", "filter: {id: {eq: \"product:a\"}}")) {
      GraphQlClient.Answer answer =
          client.ask(
              "{ products(" + given + ", knownAt: \"2026-05-01T09:00:00Z\") { totalCount } }");

      assertThat(answer.text("$.errors[0].extensions.argument")).isEqualTo("knownAt");
      assertThat(answer.text("$.errors[0].extensions.code")).isEqualTo("BAD_ARGUMENT");
    }
  }

  @Test
  void namesOfTimesPastAreNotSearched() {
    GraphQlClient.Answer answer =
        client.ask("{ search(text: \"a\", knownAt: \"2026-05-01T09:00:00Z\") { nodes { id } } }");

    assertThat(answer.text("$.errors[0].extensions.code")).isEqualTo("BAD_DOCUMENT");
    assertThat(answer.text("$.errors[0].message")).contains("knownAt");
  }

  @Test
  void whatWasWrittenByHandWasKnownAtNoTime() {
    load(FIRST, DrawnPackage.sound());
    try (Session session = driver.session()) {
      session.run("CREATE (:Entity:Product {id: 'product:hand', name: 'Hand'})").consume();
    }

    GraphQlClient.Answer answer =
        client.ask(
            """
            { then: product(id: "product:hand", knownAt: "2026-05-20T00:00:00Z") { name }
              now: product(id: "product:hand") { name }
              products(knownAt: "2026-05-20T00:00:00Z") { totalCount } }
            """);

    assertThat(answer.at("$.data.then")).isNull();
    assertThat(answer.text("$.data.now.name")).isEqualTo("Hand");
    assertThat(answer.at("$.data.products.totalCount")).isEqualTo(2);
  }

  @Test
  void aQuestionOfATimePastTakesOneRoundTripMore() {
    load(FIRST, DrawnPackage.sound());
    String question =
        """
        { product(id: "product:magnet"%1$s) { name recipe { alternatives { item { name }
              via { factId sources { title } } } } regimes { regime { id } } }
          products%2$s { totalCount nodes { otherStatements { factId } } } }
        """;
    trips.anew();
    client.ask(question.formatted("", ""));
    List<String> now = List.copyOf(trips.made());
    trips.anew();
    String argument = "knownAt: \"2026-05-20T00:00:00Z\"";
    client.ask(question.formatted(" " + argument, "(" + argument + ")"));

    assertThat(trips.made()).containsOnlyOnce("packagesAt");
    assertThat(trips.made().stream().filter(made -> !made.equals("packagesAt")))
        .containsExactlyInAnyOrderElementsOf(now);
  }
}
