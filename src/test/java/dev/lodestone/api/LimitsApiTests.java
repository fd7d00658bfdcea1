package dev.lodestone.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.http.LimitSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The limits and the cost of an operation, as they are told and as they are. */
@ApiTest
class LimitsApiTests {
  private final AttackClient attacker;
  private final GraphQlClient client;
  private final LimitSettings limits;

  LimitsApiTests(GraphQlClient client, LimitSettings limits) {
    this.attacker = new AttackClient(client);
    this.client = client;
    this.limits = limits;
  }

  @Test
  void theDocumentHasEachLimitAndEachWeight() throws Exception {
    GraphQlClient.Answer answer =
        attacker.ask(
            "{ limits { all { name allowed unit setting code status description } weights { field"
                + " weight } } }");

    for (Object one : answer.list("$.data.limits.all")) {
      Map<?, ?> limit = (Map<?, ?>) one;
      assertThat(document())
          .contains(
              "| `%s` | %d %s | %s | %s | %s | %s |"
                  .formatted(
                      limit.get("name"),
                      ((Number) Objects.requireNonNull(limit.get("allowed"))).longValue(),
                      limit.get("unit"),
                      limit.get("description"),
                      coded(limit.get("setting")),
                      coded(limit.get("code")),
                      limit.get("status") == null ? "–" : limit.get("status")));
    }
    for (Object one : answer.list("$.data.limits.weights")) {
      Map<?, ?> weight = (Map<?, ?>) one;
      assertThat(document())
          .contains("| `%s` | %s |".formatted(weight.get("field"), weight.get("weight")));
    }
  }

  static String document() throws IOException {
    return Files.readString(Path.of("docs/limits.md"));
  }

  private static String coded(@Nullable Object text) {
    return text == null ? "–" : "`" + text + "`";
  }

  @Test
  void anAnswerTellsWhatItCost() throws Exception {
    GraphQlClient.Answer answer = attacker.ask("{ products(first: 10) { nodes { id name } } }");

    assertThat(answer.at("$.extensions.cost.estimated")).isEqualTo(1 + 1 + 10 * 2);
    assertThat(answer.at("$.extensions.cost.allowed")).isEqualTo(limits.maxCost());
  }

  @Test
  void theLimitsShownAreThoseThatAreSet() throws Exception {
    GraphQlClient.Answer answer =
        attacker.ask(
            "{ limits { all { name allowed setting code description } weights { field weight } }"
                + " }");

    assertThat(answer.hasErrors()).as(answer.json()).isFalse();
    Map<String, Number> shown = new HashMap<>();
    for (Object one : answer.list("$.data.limits.all[?(@.setting =~ /lodestone.limits.*/)]")) {
      Map<?, ?> limit = (Map<?, ?>) one;
      shown.put(String.valueOf(limit.get("name")), (Number) limit.get("allowed"));
      assertThat(limit.get("setting")).isEqualTo(Limit.setting(String.valueOf(limit.get("name"))));
    }
    Map<String, Number> set = new HashMap<>();
    for (var component : LimitSettings.class.getRecordComponents()) {
      Object value = component.getAccessor().invoke(limits);
      set.put(
          component.getName(),
          switch (value) {
            case Integer number -> number.doubleValue();
            case org.springframework.util.unit.DataSize size -> (double) size.toBytes();
            case java.time.Duration time -> (double) time.toSeconds();
            default -> throw new AssertionError(component.getName());
          });
    }
    set.remove("maxClients");
    assertThat(shown).isEqualTo(set);
    assertThat(answer.list("$.data.limits.weights[?(@.field == 'Query.chokepoints')].weight"))
        .isEqualTo(List.of(1_000));
  }

  @Test
  void eachFieldThatWeighsMoreIsAFieldOfTheSchema() {
    String schema = client.get("/graphql/schema").body();

    assertThat(Cost.weights().keySet())
        .allSatisfy(
            name -> {
              String[] parts = name.split("\\.");
              String type = schema.substring(schema.indexOf("type " + parts[0] + " {"));
              assertThat(type.substring(0, type.indexOf("\n}")))
                  .containsPattern("\n  " + parts[1] + "[(:]");
            });
  }

  /** A page costs its entries, whatever its type is called; a beginning of a list likewise. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          chokepointSearch(id: "none") { chokepoints(first: 10) { nodes { order } totalCount } } | 14
          chokepointSearch(id: "none") { chokepoints(last: 10) { nodes { order } } }             | 13
          company(id: "company:none") { holdings { percent } }                                   | 3
          company(id: "company:none") { holdingsConnection { nodes { percent } } }               | 23
          scenario(of: ["product:none"], edits: []) { changes(first: 7) { before after } }       | 5015
          """)
  void aPageCostsAsManyTimesAsItMayHaveEntries(String asked, int cost) throws Exception {
    GraphQlClient.Answer answer = attacker.ask("{ " + asked + " }");

    assertThat(answer.at("$.extensions.cost.estimated")).as(answer.json()).isEqualTo(cost);
  }
}
