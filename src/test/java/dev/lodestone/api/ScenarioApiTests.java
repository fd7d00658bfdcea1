package dev.lodestone.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.graphstore.TestNeo4j;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

@ApiTest
class ScenarioApiTests {
  private static final String MOTOR =
      """
      motor <- all(winding: any(magnet, coil)); magnet @ CN 100%; coil @ CN 70%, JP 30%;
      R of CN controls magnet
      """;

  private final GraphQlClient client;
  private final ApiTestConfiguration.RoundTrips trips;

  ScenarioApiTests(GraphQlClient client, ApiTestConfiguration.RoundTrips trips) {
    this.client = client;
    this.trips = trips;
  }

  @Test
  void whatOnlyAnEditNamesIsShownByTheNameGivenWithoutSources(TestNeo4j neo4j) {
    DrawnGraph.write(neo4j, MOTOR);
    trips.anew();

    GraphQlClient.Answer answer =
        scenario(
            """
            {addSupplier: {item: "product:magnet", facility: "facility:new", name: "New plant",
              country: "AU", share: 0.5}},
            {lose: "facility:new"}, {addAlternative: {product: "product:motor", slot: "winding",
              item: "product:ferrite", name: "Ferrite"}}
            """);

    assertThat(answer.list("$.data.scenario.added[*].name"))
        .containsExactly("New plant", "AU", "Ferrite");
    assertThat(answer.list("$.data.scenario.added[*].sources[*]")).isEmpty();
    assertThat(answer.list("$..went[*].members[*].entity.id")).containsExactly("country:CN");
    assertThat(answer.list("$..after.decisiveGaps[*].name")).containsExactly("Ferrite");
    assertThat(answer.list("$..after.decisiveGaps[*].supply.shares[*]")).isEmpty();
    assertThat(answer.list("$..after.survivesBy[*].by[*].item.name")).contains("Ferrite");
    assertThat(answer.at("$.data.scenario.completeness.completeToOrder")).isEqualTo(1);
    // Entities stand on three levels of this question: each is one batch at most.
    assertThat(trips.made()).containsOnlyOnce("current").containsOnly("current", "entities");
    assertThat(trips.made()).hasSizeBetween(2, 4);
  }

  @Test
  void whatStaysSaysWhyAndWhatFallsIsListed(TestNeo4j neo4j) {
    DrawnGraph.write(neo4j, MOTOR);

    GraphQlClient.Answer stays =
        scenario("{addSupplier: {item: \"product:magnet\", country: \"JP\", share: 0.34}}");
    GraphQlClient.Answer falls = scenario("{lose: \"country:CN\"}");

    assertThat(stays.list("$..stayed[*].before")).containsExactly("CERTAIN");
    assertThat(stays.list("$..stayed[*].now.witness[0].remaining.upper")).containsExactly(0.34);
    assertThat(falls.at("$.data.scenario.targets[0].before.standing")).isEqualTo("AVAILABLE");
    assertThat(falls.at("$.data.scenario.targets[0].after.standing")).isEqualTo("UNAVAILABLE");
    assertThat(falls.at("$.data.scenario.changesCount")).isEqualTo(3);
    assertThat(falls.list("$.data.scenario.changes[*].product.id"))
        .containsExactly("product:coil", "product:magnet", "product:motor");
  }

  private GraphQlClient.Answer scenario(String edits) {
    return client.ask(
        """
        { scenario(of: ["product:motor"], edits: [%s], among: [COUNTRY],
            assuming: {asOf: "2026-06-01"}) {
            targets { target { id } before { standing } after { standing noCutSetsBecause
                survivesBy { by { item { name } via { factKind sources { title } } } }
                decisiveGaps { name recipe { name } supply { shares { share } } regimes { clause { number } } } }
              went { members { entity { id } } }
              stayed { before now { witness { remaining { upper } sources { title } } } } }
            changesCount changes { product { id } before after }
            added { name sources { title } } completeness { completeToOrder } } }
        """
            .formatted(edits));
  }

  @Test
  void mitigationsAreTheSmallestSetsOfOffers(TestNeo4j neo4j) {
    DrawnGraph.write(neo4j, "magnet @ CN 100%");

    GraphQlClient.Answer answer =
        client.ask(
            """
            { mitigations(of: "product:magnet", among: [COUNTRY], offers: [
                {addSupplier: {item: "product:magnet", country: "JP", share: 0.2}}
                {addSupplier: {item: "product:magnet", country: "AU", share: 0.2}}
                {recycle: {item: "product:magnet", share: 0.35, country: "DE"}}]) {
                before { chokepointsCount } withAll { chokepointsCount }
                mitigationsCount mitigations { offers after { chokepointsCount } }
                completeToSize completeness { complete truncatedBy { bound } } } }
            """);

    assertThat(answer.list("$..mitigations[*].offers")).containsExactly(List.of(2), List.of(0, 1));
    assertThat(answer.list("$..mitigations[*].after.chokepointsCount")).containsExactly(0, 0);
    assertThat(answer.at("$.data.mitigations.before.chokepointsCount")).isEqualTo(1);
    assertThat(answer.at("$.data.mitigations.completeToSize")).isEqualTo(3);
    assertThat(answer.at("$.data.mitigations.completeness.complete")).isEqualTo(true);
  }

  @Test
  void whatCannotBeEditedIsRefusedWithItsPlace(TestNeo4j neo4j) {
    DrawnGraph.write(neo4j, MOTOR);
    String ok = "{lose: \"country:CN\"}, ";

    assertThat(refused(ok + "{addSupplier: {item: \"product:magnet\", country: \"JP\", share: 2}}"))
        .containsExactly("BAD_ARGUMENT", "edits[1].addSupplier.share", "2.0");
    assertThat(refused(ok + "{addSupplier: {item: \"product:none\", country: \"JP\"}}"))
        .containsExactly("NOT_FOUND", "edits[1].addSupplier.item", "product:none");
    assertThat(refused("{addSupplier: {item: \"product:magnet\", facility: \"facility:new\"}}"))
        .containsExactly("BAD_ARGUMENT", "edits[0].addSupplier.country", "");
    assertThat(refused("{suspend: {regime: \"regime:R\", clause: \"7\"}}"))
        .containsExactly("BAD_ARGUMENT", "edits[0].suspend.clause", "7");
    assertThat(
            refused(
                "{addAlternative: {product: \"product:motor\", slot: \"x\", item: \"product:y\"}}"))
        .containsExactly("BAD_ARGUMENT", "edits[0].addAlternative.slot", "x");
    assertThat(refused(String.join(", ", Collections.nCopies(51, "{lose: \"country:CN\"}"))))
        .containsExactly("BAD_ARGUMENT", "edits", "51 edits");
    assertThat(scenario("{lose: \"country:CN\", suspend: {regime: \"regime:R\"}}").json())
        .contains("BAD_DOCUMENT");
  }

  private List<Object> refused(String edits) {
    GraphQlClient.Answer answer = scenario(edits);
    return List.of(
        answer.text("$.errors[0].extensions.code"),
        answer.text("$.errors[0].extensions.argument"),
        answer.text("$.errors[0].extensions.value"));
  }
}
