package dev.lodestone.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.graphstore.TestNeo4j;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ApiTest
class SupplyRiskApiTests {
  private static final String MATERIAL =
      "importReliance: 0.9, recyclingInput: 0.1, substitution: 0.95";
  private static final String WORLD =
      "{country: \"country:AA\", governance: 6, trade: 1.1%s},"
          + " {country: \"country:BB\", governance: 3}";
  private static final String EU =
      WORLD.formatted(", europeanShare: 0.5")
          + ", {country: \"country:CC\", governance: 2, trade: 0.8, europeanShare: 0.5}";

  private final GraphQlClient client;

  SupplyRiskApiTests(GraphQlClient client) {
    this.client = client;
  }

  @BeforeEach
  void draw(TestNeo4j neo4j) {
    DrawnGraph.write(neo4j, "oxide @ AA 70%, BB 30%; open @ AA 60%; bare @ works(CC)");
  }

  @Test
  void theWorkedExampleComesOut() {
    GraphQlClient.Answer answer = ask("product:oxide", ", economicImportance: 2.8", EU);

    assertThat(answer.hasErrors()).isFalse();
    assertThat(figure(answer, "global.lower")).isEqualTo(3.504);
    assertThat(figure(answer, "global.upper")).isEqualTo(3.504);
    assertThat(figure(answer, "european.lower")).isEqualTo(2.05);
    assertThat(figure(answer, "value.lower")).isEqualTo(2.3121765);
    assertThat(figure(answer, "value.upper")).isEqualTo(2.3121765);
    assertThat(figure(answer, "partial")).isEqualTo(false);
    assertThat(figure(answer, "critical")).isEqualTo("CRITICAL");
    assertThat(figure(answer, "item.name")).isEqualTo("OXIDE");
    assertThat(figure(answer, "asOf")).isEqualTo("2026-06-01");
    assertThat(answer.list("$..statement.suppliers[*].share")).containsExactly(0.7, 0.3);
    assertThat(figure(answer, "completeness.complete")).isEqualTo(true);
  }

  @Test
  void oneTermAloneStandsForBothAndIsMarked() {
    GraphQlClient.Answer world = ask("product:oxide", "", WORLD.formatted(""));
    assertThat(figure(world, "european")).isNull();
    assertThat(figure(world, "value.lower")).isEqualTo(2.99592);
    assertThat(figure(world, "partial")).isEqualTo(true);
    assertThat(figure(world, "critical")).isNull();

    GraphQlClient.Answer union = ask("product:bare", ", economicImportance: 2.7", EU);
    assertThat(figure(union, "global")).isNull();
    assertThat(figure(union, "statement")).isNull();
    assertThat(figure(union, "value.lower")).isEqualTo(1.75275);
    assertThat(figure(union, "partial")).isEqualTo(true);
    assertThat(figure(union, "critical")).isEqualTo("NOT_CRITICAL");
  }

  @Test
  void anUnattributedShareMakesTheRiskAnInterval() {
    GraphQlClient.Answer answer = ask("product:open", "", WORLD.formatted(""));

    // 0.36 · 6.6 = 2.376; with all of the rest A has 1 · 6.6.
    assertThat(figure(answer, "global.lower")).isEqualTo(2.376);
    assertThat(figure(answer, "global.upper")).isEqualTo(6.6);
    assertThat(figure(answer, "value.lower")).isEqualTo(2.03148);
    assertThat(figure(answer, "value.upper")).isEqualTo(5.643);
  }

  @Test
  void withoutAnySharesThereIsNoFigure() {
    GraphQlClient.Answer answer = ask("product:bare", "", WORLD.formatted(""));

    assertThat(answer.hasErrors()).isFalse();
    assertThat(figure(answer, "value")).isNull();
    assertThat(figure(answer, "partial")).isNull();
  }

  @Test
  void eachImpossibleFigureIsNamed() {
    assertRefused("{country: \"country:AA\", governance: 6}", "parameters.countries");
    assertRefused(WORLD.formatted("").replace("6", "11"), "parameters.countries.governance");
    assertRefused(WORLD.formatted("").replace("1.1", "0"), "parameters.countries.trade");
    assertRefused(WORLD.formatted(", europeanShare: 1.5"), "parameters.countries.europeanShare");
    assertRefused(
        WORLD.formatted(", europeanShare: 0.7")
            + ", {country: \"country:CC\", governance: 2, europeanShare: 0.5}",
        "parameters.countries.europeanShare");
    assertRefused(
        WORLD.formatted("") + ", {country: \"country:AA\", governance: 2}",
        "parameters.countries.country");
    assertRefused(
        WORLD.formatted("") + ", {country: \"country:XX\", governance: 2}",
        "parameters.countries.country");
    assertThat(
            ask("product:oxide", ", economicImportance: -1", EU)
                .text("$.errors[0].extensions.argument"))
        .isEqualTo("parameters.economicImportance");
    assertThat(
            client
                .ask(QUESTION.formatted("product:oxide", MATERIAL.replace("0.95", "95"), "", EU))
                .text("$.errors[0].extensions.argument"))
        .isEqualTo("parameters.substitution");
  }

  private void assertRefused(String countries, String argument) {
    assertThat(ask("product:oxide", "", countries).text("$.errors[0].extensions.argument"))
        .isEqualTo(argument);
  }

  private static Object figure(GraphQlClient.Answer answer, String field) {
    return answer.at("$.data.supplyRisk." + field);
  }

  private static final String QUESTION =
      """
      query { supplyRisk(of: "%s", asOf: "2026-06-01",
          parameters: {%s%s, countries: [%s]}) {
        item { name } asOf statement { suppliers { supplier { id } share } }
        global { lower upper } european { lower upper } value { lower upper }
        partial critical completeness { complete } } }
      """;

  private GraphQlClient.Answer ask(String of, String importance, String countries) {
    return client.ask(QUESTION.formatted(of, MATERIAL, importance, countries));
  }
}
