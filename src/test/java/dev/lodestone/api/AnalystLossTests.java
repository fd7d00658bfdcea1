package dev.lodestone.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.graphstore.CypherCatalog;
import dev.lodestone.graphstore.TestNeo4j;
import dev.lodestone.ingest.SeedData;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Record;

/** What analysts read of a loss against what the service says is exposed to it. */
@ApiTest
class AnalystLossTests {
  private static final CypherCatalog CATALOG = CypherCatalog.load();
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

  private final GraphQlClient client;
  private final SeedData seedData;
  private final TestNeo4j neo4j = new TestNeo4j();

  AnalystLossTests(GraphQlClient client, SeedData seedData) {
    this.client = client;
    this.seedData = seedData;
  }

  private List<Record> run(String name, Map<String, Object> parameters) {
    return neo4j.run(CATALOG.get("analyst/" + name).text(), parameters);
  }

  @Test
  void whatFallsWithACountryIsWhatIsExposedToItWithoutRecipes() {
    DrawnGraph.write(
        neo4j,
        """
        most @ CN 66%, JP 34%; line @ CN 65%, JP 35%; open @ CN 40%, JP 30%;
        detail @ CN 90%, JP 5%; detail @ mill(CN, acme, 70%), far(GB, bolt);
        beside @ JP 30%; beside @ own(CN, acme, 60%), other(GB, bolt, 10%);
        loose @ a(CN, acme), b(JP, bolt); alone @ c(CN, acme);
        shut is complete; shut @ d(CN, acme), e(JP, bolt);
        only is complete; only @ f(CN, acme);
        stated is complete; stated @ g(CN, acme, 40%), h(JP, bolt, 20%);
        silent is complete; silent @ i(CN, acme, 30%), j(JP, bolt);
        carried is complete; carried @ k(CN, acme), l(JP, bolt, 20%);
        twice is complete; twice @ m(CN, acme), n(JP, bolt), o(GB, bolt, 20%);
        over @ CN 90%, JP 60%; planned @ p(CN, planned), q(JP, bolt); none @ CN 0%, JP 50%
        """);

    Map<String, String> falls = falls("country:CN", .35);
    assertThat(falls).hasSizeGreaterThan(8).containsValues("CERTAIN", "POSSIBLE");
    for (double min : List.of(0.0, .2, .35, .6, 1.0)) {
      for (String country : List.of("country:CN", "country:JP", "country:GB")) {
        assertThat(falls(country, min)).as(country + " " + min).isEqualTo(exposed(country, min));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"country:CN", "country:JP", "country:GB", "country:US", "country:MY"})
  void inTheSeedWhatFallsShortItselfFallsWithTheCountry(String country) {
    seedData.loadIfEmpty();
    Map<String, String> falls = falls(country, .35);
    Map<String, String> exposed = exposed(country, .35);

    assertThat(exposed).isNotEmpty();
    exposed.forEach((item, certainty) -> assertThat(falls).containsEntry(item, certainty));
  }

  private Map<String, String> falls(String country, double min) {
    Map<String, String> falls = new TreeMap<>();
    run("falls-with-a-country", Map.of("country", country, "minSupply", min, "asOf", DAY))
        .forEach(row -> falls.put(row.get("item").asString(), row.get("falls").asString()));
    return falls;
  }

  /** The products that fall short of supply themselves. */
  private Map<String, String> exposed(String country, double min) {
    GraphQlClient.Answer answer =
        client.ask(
            """
            { exposure(to: "%s", first: 200, assuming: {asOf: "2026-06-01", minSupply: %s}) {
              nodes { depth fails certainty product { id } } } }
            """
                .formatted(country, min));
    String direct = "$..nodes[?(@.depth == 0 && @.fails == 'SUPPLY_SHORT')].";
    List<Object> items = answer.list(direct + "product.id");
    List<Object> certainties = answer.list(direct + "certainty");
    Map<String, String> exposed = new TreeMap<>();
    for (int i = 0; i < items.size(); i++) {
      exposed.put((String) items.get(i), (String) certainties.get(i));
    }
    return exposed;
  }

  @Test
  void whatACompanyRunsAndOwnsIsWhatFallsWithIt() {
    DrawnGraph.write(
        neo4j,
        """
        a is complete; a @ f1(CN, top); b is complete; b @ f2(JP, sub); c is complete; c @ f3(KR, third);
        d is complete; d @ f4(US, half); e is complete; e @ f5(DE, dark); f is complete; f @ f6(FR, other);
        top owns sub 60%; sub owns third 51%; third owns top 60%; top owns half 50%; top owns dark
        """);

    List<Record> rows = run("runs-and-owns", Map.of("id", "company:top", "asOf", DAY));
    assertThat(rows)
        .extracting(row -> row.get("company").asString() + " " + row.get("makes").asList())
        .containsExactly(
            "company:top [product:a OPERATING]",
            "company:sub [product:b OPERATING]",
            "company:third [product:c OPERATING]");
    assertThat(rows.getLast().get("via").asList())
        .isEqualTo(List.of("company:top", "company:sub", "company:third"));
    assertThat(
            client
                .ask(
                    "{ exposure(to: \"company:top\", assuming: {asOf: \"2026-06-01\"}) {"
                        + " nodes { certainty product { id } } } }")
                .list("$..nodes[?(@.certainty == 'CERTAIN')].product.id"))
        .containsExactly("product:a", "product:b", "product:c");
  }
}
