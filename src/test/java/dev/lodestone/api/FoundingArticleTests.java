package dev.lodestone.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.ingest.SeedData;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/** The founding article of June 2025, statement by statement, asked of the seed over HTTP. */
@ApiTest
class FoundingArticleTests {
  private static final String APPROVALS = "event:2025-06-07-mofcom-number-of-approvals";
  private static final String GRANTS = "license:2025-06-07-a-number-of-approvals";
  private static final String NO_18 = "regime:cn-mofcom-2025-18";
  private static final String APRIL = "statistic:china.export.rare-earths.world.2025-04";
  private static final List<String> UNDISCLOSED =
      List.of(
          "how many licenses were approved",
          "which companies or nations benefited",
          "whether quotas or conditions apply",
          "how export-control decisions will change");

  private final GraphQlClient client;
  private final SeedData seedData;

  FoundingArticleTests(GraphQlClient client, SeedData seedData) {
    this.client = client;
    this.seedData = seedData;
  }

  @TestFactory
  Stream<DynamicTest> theArticleIsAnswered() {
    seedData.loadIfEmpty();
    return Stream.of(
        test("1 MOFCOM approved a number of licenses", this::aNumberOfLicenses),
        test("2 for medium and heavy rare earths of cars, robots, defense", this::whatIsMadeOfThem),
        test("3 two months after the controls", this::twoMonthsAfterTheControls),
        test("4-5 Mei Xinyu of CAITEC calls it calibrated", this::meiXinyuCallsItCalibrated),
        test("6 export control is called international practice", this::internationalPractice),
        test("7 green channels", this::greenChannels),
        test("8 the approval process is opaque", this::theProcessIsOpaque),
        test("9 days after the talks with Sefcovic", this::daysAfterTheTalks),
        test("10 rare earths were a lever before", this::aLeverBefore),
        test("11-12 April falls, January to April rise", this::aprilFallsTheYearRises),
        test("13 shipments before the controls", this::shipmentsBeforeTheControls),
        test("14 leverage or liberalization: both followed", this::bothFollowed),
        test("15-16 Trump says so, Beijing does not", this::trumpSaysSo),
        test("17-18 the EU Chamber wishes predictability", this::theChamberWishes),
        test("19-22 four things are not disclosed", this::fourThingsAreNotDisclosed),
        test("23 manufacturers remain exposed", this::manufacturersRemainExposed),
        test("24 domestic production alone is no way out", this::domesticProduction),
        test("24 nor recycling at known rates", this::recycling),
        test("24 nor allied sourcing of one oxide", this::alliedSourcing),
        test("25-26 who names the ways out", this::whoNamesTheWaysOut));
  }

  private static DynamicTest test(String statement, Executable executable) {
    return DynamicTest.dynamicTest(statement, executable);
  }

  private GraphQlClient.Answer ask(String query) {
    return client.ask(query);
  }

  private GraphQlClient.Answer event(String id, String fields) {
    return client.ask(
        "query($id: ID!) { policyEvent(id: $id) { " + fields + " } }", Map.of("id", id));
  }

  private void aNumberOfLicenses() {
    GraphQlClient.Answer answer =
        ask(
            "{ license(id: \"%s\") { outcome reportedOn exporter quantity grantedUnder { id } } }"
                .formatted(GRANTS));
    assertThat(answer.text("$.data.license.outcome")).isEqualTo("announced");
    assertThat(answer.text("$.data.license.exporter")).isEqualTo("Not named");
    assertThat(answer.list("$.data.license.grantedUnder[*].id")).containsExactly(NO_18);
    assertThat(answer.at("$.data.license.quantity")).isNull();
    assertThat(event(APPROVALS, "date involves { id }").list("$.data.policyEvent.involves[*].id"))
        .contains("organization:mofcom");
  }

  private void whatIsMadeOfThem() {
    GraphQlClient.Answer covered = event(APPROVALS, "concerns { id }");
    assertThat(covered.list("$.data.policyEvent.concerns[*].id"))
        .contains("element:Sm", "element:Gd", "element:Tb", "element:Dy", "element:Lu")
        .contains("element:Sc", "element:Y");
    for (String system : List.of("battery-electric-car", "industrial-robot", "f-35")) {
      assertThat(
              ask("{ chainExists(from: \"product:%s\", to: \"%s\", asOf: \"2025-06-09\") }"
                      .formatted(system, NO_18))
                  .at("$.data.chainExists"))
          .as(system)
          .isEqualTo(true);
    }
  }

  private void twoMonthsAfterTheControls() {
    GraphQlClient.Answer answer =
        ask("{ licenseRegime(id: \"%s\") { events { action event { date } } } }".formatted(NO_18));
    assertThat(answer.list("$.data.licenseRegime.events[?(@.action=='IMPOSES')].event.date"))
        .containsExactly("2025-04-04");
    assertThat(event(APPROVALS, "date").text("$.data.policyEvent.date")).isEqualTo("2025-06-07");
  }

  private void meiXinyuCallsItCalibrated() {
    GraphQlClient.Answer answer =
        ask(
            """
            { official(id: "official:mei-xinyu") {
                offices { role organization { id partOf { id } } }
                events { name sources { publisher confidence } } } }
            """);
    assertThat(answer.list("$..offices[*].organization.id")).containsExactly("organization:caitec");
    assertThat(answer.list("$..offices[*].organization.partOf[*].id"))
        .containsExactly("organization:mofcom");
    assertThat(answer.text("$.data.official.events[0].name")).contains("calibrated move");
    assertThat(answer.list("$..events[*].sources[*].publisher").toString()).contains("China Daily");
  }

  private void internationalPractice() {
    GraphQlClient.Answer answer =
        ask("{ official(id: \"official:he-yadong\") { events { date name } } }");
    assertThat(answer.list("$..events[?(@.date=='2025-06-12')].name").toString())
        .contains("dual-use are international practice");
  }

  private void greenChannels() {
    GraphQlClient.Answer answer =
        ask(
            """
            { licenseRegime(id: "regime:eu-green-channel") {
                scope imposedBy { id } clauses { effect } undisclosed { what }
                events { event { date involves { id } } } } }
            """);
    assertThat(answer.text("$..scope")).contains("quicker review");
    assertThat(answer.list("$..imposedBy.id")).containsExactly("country:CN");
    assertThat(answer.list("$..clauses[*].effect")).containsExactly("NONE");
    assertThat(answer.list("$..events[*].event.involves[*].id")).contains("official:wang-wentao");
    assertThat(answer.list("$..undisclosed[*].what")).isNotEmpty();
  }

  private void theProcessIsOpaque() {
    assertThat(
            ask("{ licenseRegime(id: \"%s\") { undisclosed { what reason } } }".formatted(NO_18))
                .list("$..undisclosed[*].reason"))
        .containsOnly("NOT_DISCLOSED");
  }

  private void daysAfterTheTalks() {
    GraphQlClient.Answer talks =
        event("event:2025-06-03-wang-wentao-meets-sefcovic", "date involves { id }");
    assertThat(talks.text("$.data.policyEvent.date")).isEqualTo("2025-06-03");
    assertThat(talks.list("$.data.policyEvent.involves[*].id"))
        .containsExactly("official:maros-sefcovic", "official:wang-wentao");
  }

  private void aLeverBefore() {
    GraphQlClient.Answer answer =
        event(
            "event:2010-09-22-rare-earth-shipments-to-japan-held-back",
            "eventType involves { id } undisclosed { what } sources { confidence }");
    assertThat(answer.text("$.data.policyEvent.eventType")).isEqualTo("informal embargo");
    assertThat(answer.list("$..involves[*].id")).containsExactly("country:CN", "country:JP");
    assertThat(answer.list("$..sources[*].confidence")).containsOnly("RECALLED");
    assertThat(
            ask("{ licenseRegime(id: \"regime:cn-rare-earth-export-quotas-historic\") {"
                    + " state(asOf: \"2015-06-01\") { state } } }")
                .text("$.data.licenseRegime.state.state"))
        .isEqualTo("REPEALED");
  }

  private void aprilFallsTheYearRises() {
    GraphQlClient.Answer answer =
        ask(
            """
            { tradeStatistic(id: "%s") {
                value unit changeOnMonth cumulativeValue cumulativeChangeOnYear } }
            """
                .formatted(APRIL));
    assertThat(answer.at("$.data.tradeStatistic"))
        .isEqualTo(
            Map.of(
                "value", 4785.0,
                "unit", "t",
                "changeOnMonth", -15.6,
                "cumulativeValue", 18962.0,
                "cumulativeChangeOnYear", 5.1));
  }

  /** What the article takes for front-loading: more before April, less in it. */
  private void shipmentsBeforeTheControls() {
    GraphQlClient.Answer answer =
        ask(
            """
            { march: tradeStatistic(id: "statistic:china.export.rare-earths.world.2025-03") {
                value note sources { confidence } observes { id } }
              april: tradeStatistic(id: "%s") { value } }
            """
                .formatted(APRIL));
    assertThat((Double) answer.at("$.data.march.value"))
        .isGreaterThan((Double) answer.at("$.data.april.value"));
    assertThat(answer.list("$.data.march.sources[*].confidence")).containsOnly("COMPUTED");
    assertThat(answer.list("$.data.march.observes[*].id"))
        .containsExactly("product:rare-earth-materials-aggregate");
  }

  private void bothFollowed() {
    GraphQlClient.Answer answer =
        ask(
            """
            { licenseRegime(id: "regime:cn-mofcom-2025-57") {
                events { action event { date } until } } }
            """);
    assertThat(answer.list("$..events[*].action")).containsExactly("IMPOSES", "SUSPENDS");
    assertThat(answer.list("$..events[*].event.date")).containsExactly("2025-10-09", "2025-11-07");
  }

  private void trumpSaysSo() {
    GraphQlClient.Answer claim =
        event(
            "event:2025-06-06-trump-claims-flows-restart",
            "name involves { id } undisclosed { what reason }");
    assertThat(claim.list("$..involves[*].id")).containsExactly("official:donald-trump");
    assertThat(claim.list("$..undisclosed[?(@.reason=='CONFLICTING')].what"))
        .containsExactly("whether China agreed");
    assertThat(event("event:2025-06-05-trump-xi-call", "involves { id }").list("$..involves[*].id"))
        .containsExactly("official:donald-trump", "official:xi-jinping");
  }

  private void theChamberWishes() {
    GraphQlClient.Answer answer =
        ask(
            """
            { official(id: "official:jens-eskelund") {
                offices { role organization { id } }
                events { name undisclosed { what } sources { source confidence } } } }
            """);
    assertThat(answer.list("$..offices[*].role")).containsExactly("President");
    assertThat(answer.list("$..events[*].name").toString()).contains("wishes predictability");
    assertThat(answer.list("$..events[?(@.name =~ /.*wishes predictability.*/)].sources[*].source"))
        .containsExactly("source:seed");
  }

  private void fourThingsAreNotDisclosed() {
    GraphQlClient.Answer answer =
        ask("{ license(id: \"%s\") { undisclosed { what reason } } }".formatted(GRANTS));
    assertThat(answer.list("$..undisclosed[*].what")).isEqualTo(UNDISCLOSED);
    assertThat(answer.list("$..undisclosed[*].reason")).containsOnly("NOT_DISCLOSED");
  }

  private void manufacturersRemainExposed() {
    assertThat(certain("industrial-robot", "")).containsExactly("country:CN");
    assertThat(
            ask("{ concentration(of: \"product:neodymium-praseodymium-oxide\", asOf:"
                    + " \"2026-06-01\") { statement { largestShare { lower } } } }")
                .at("$..lower"))
        .asString()
        .contains("0.91");
  }

  private void domesticProduction() {
    assertThat(
            certain(
                "battery-electric-car",
                """
                {addSupplier: {item: "product:ndfeb-magnet-sh",
                  facility: "facility:ten-x-magnet-campus"}}
                """))
        .containsExactly("country:CN");
  }

  /** At the rates of the EU's study, which the seed states as recalled. */
  private void recycling() {
    GraphQlClient.Answer rates =
        ask(
            """
            { element(id: "element:Tb") { statistics(first: 50) {
                nodes { flow value unit sources { source confidence } } } } }
            """);
    assertThat(rates.list("$..nodes[?(@.flow=='recycling')].value")).containsExactly(6.0);
    assertThat(
            certain(
                "battery-electric-car",
                "{recycle: {item: \"product:terbium-oxide\", share: 0.06, country: \"DE\"}}"))
        .containsExactly("country:CN");
  }

  private void alliedSourcing() {
    assertThat(
            certain(
                "battery-electric-car",
                "{addSupplier: {item: \"product:dysprosium-oxide\", country: \"MY\"}}"))
        .containsExactly("country:CN");
  }

  /** The countries certain to cut a system, after edits where there are any. */
  private List<Object> certain(String system, String edits) {
    GraphQlClient.Answer answer =
        edits.isEmpty()
            ? ask(
                """
                { chokepoints(of: "product:%s", among: [COUNTRY],
                    assuming: {asOf: "2026-06-01"}, first: 50) {
                    nodes { certainty members { entity { id } } } } }
                """
                    .formatted(system))
            : ask(
                """
                { scenario(of: ["product:%s"], edits: [%s], among: [COUNTRY],
                    assuming: {asOf: "2026-06-01"}) {
                    targets { stayed(first: 50) { now {
                      certainty members { entity { id } } } } } } }
                """
                    .formatted(system, edits));
    return answer.list("$..[?(@.certainty=='CERTAIN')].members[*].entity.id");
  }

  private void whoNamesTheWaysOut() {
    GraphQlClient.Answer answer =
        ask(
            """
            { organization(id: "organization:rare-earth-exchanges") {
                note events { name sources { source } } } }
            """);
    assertThat(answer.text("$.data.organization.events[0].name"))
        .contains("domestic production, recycling and allied sourcing")
        .contains("industrial policy");
    assertThat(answer.list("$..events[*].sources[*].source")).containsExactly("source:seed");
  }
}
