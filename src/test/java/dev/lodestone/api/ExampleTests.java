package dev.lodestone.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.ingest.LoadReport;
import dev.lodestone.ingest.SeedData;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The example queries of the GraphiQL page, asked of the seed data. */
@ApiTest
class ExampleTests {
  private final GraphQlClient client;
  private final ApiTestConfiguration.RoundTrips trips;
  private final SeedData seedData;
  private final List<GraphiqlController.Example> examples;

  ExampleTests(
      GraphQlClient client,
      ApiTestConfiguration.RoundTrips trips,
      SeedData seedData,
      GraphiqlController page) {
    this.client = client;
    this.trips = trips;
    this.seedData = seedData;
    this.examples = page.examples();
  }

  @TestFactory
  Stream<DynamicTest> examplesAnswerFromTheSeed() {
    assertThat(seedData.loadIfEmpty()).allMatch(LoadReport.Loaded.class::isInstance).isNotEmpty();
    return Stream.of(
        DynamicTest.dynamicTest("all without errors", this::allAnswer),
        DynamicTest.dynamicTest("a jet needs a license", this::jetNeedsALicense),
        DynamicTest.dynamicTest("China cuts the jet, not the turbine", this::chinaCutsTheJet),
        DynamicTest.dynamicTest("the undisclosed is named", this::theUndisclosedIsNamed),
        DynamicTest.dynamicTest("a regime's state follows the day", this::stateFollowsTheDay),
        DynamicTest.dynamicTest("No. 18 cuts the jet since 2025", this::no18CutsTheJetSince));
  }

  private void allAnswer() {
    assertThat(examples).hasSizeGreaterThanOrEqualTo(7);
    assertThat(examples)
        .allSatisfy(
            example -> {
              GraphQlClient.Answer answer = client.ask(example.query());
              assertThat(answer.hasErrors()).as(example.name() + answer.json()).isFalse();
            });
  }

  private GraphQlClient.Answer example(int number) {
    trips.made().clear();
    return client.ask(examples.get(number - 1).query());
  }

  private void jetNeedsALicense() {
    GraphQlClient.Answer answer = example(1);

    assertThat(answer.list("$..nodes[0].hops[*].node.id"))
        .startsWith("product:f-35")
        .contains("element:Dy")
        .endsWith("regime:cn-mofcom-2025-18");
    assertThat(answer.list("$..nodes[0].hops[1:].via.sources[0].title")).isNotEmpty();
    assertThat(trips.made()).containsExactlyInAnyOrder("current", "entities", "facts");
  }

  private void chinaCutsTheJet() {
    GraphQlClient.Answer answer = example(2);

    assertThat(answer.list("$.data.jet.nodes[?(@.certainty=='CERTAIN')].members[*].entity.id"))
        .containsExactly("country:CN");
    assertThat(answer.list("$.data.turbine.nodes[?(@.certainty=='CERTAIN')]")).isEmpty();
    assertThat(answer.list("$.data.turbine.decisiveGaps[*].id")).isNotEmpty();
    assertThat(trips.made()).containsExactlyInAnyOrder("current", "entities", "facts");
  }

  private void theUndisclosedIsNamed() {
    GraphQlClient.Answer answer = example(3);

    assertThat(answer.list("$..undisclosed[?(@.about.id =~ /license:.*/)].what")).isNotEmpty();
    assertThat(answer.list("$..undisclosed[*].reason")).contains("NOT_DISCLOSED");
    assertThat(trips.made())
        .containsExactlyInAnyOrder("current", "related", "entities", "facts", "entities");
  }

  private void stateFollowsTheDay() {
    GraphQlClient.Answer answer = example(4);

    assertThat(answer.at("$.data.licenseRegime.summer.state")).isEqualTo("SUSPENDED");
    assertThat(answer.at("$.data.licenseRegime.winter.state")).isEqualTo("UNKNOWN");
  }

  private void no18CutsTheJetSince() {
    GraphQlClient.Answer answer = example(7);

    assertThat(answer.list("$..nodes[?(@.certainty=='CERTAIN')].from"))
        .containsExactly("2025-04-04");
    assertThat(answer.list("$..nodes[0].begunBy[*].event.date")).containsExactly("2025-04-04");
    assertThat(trips.made()).containsExactlyInAnyOrder("current", "entities", "related");
  }
}
