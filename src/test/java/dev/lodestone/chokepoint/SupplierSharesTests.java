package dev.lodestone.chokepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestone.supplygraph.Graphs;
import dev.lodestone.supplygraph.SupplyGraph;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SupplierSharesTests {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

  @Test
  void eachFacilityHasItsStatedShareAndTheRestIsOthers() {
    assertThat(by(ConcentrationLevel.FACILITY, "ore @ a(CN, acme, 40%), b(JP, bolt, 20%), c(US)"))
        .isEqualTo("a 40, b 20; 40 unattributed of PRINTED_TOTAL; HHI 0.2000 to 0.3600");
  }

  @Test
  void aCompanyHasWhatItsFacilitiesHaveAndMayHaveTheRestToo() {
    assertThat(by(ConcentrationLevel.COMPANY, "ore @ a(CN, acme, 40%), b(JP, acme, 20%)"))
        .isEqualTo("acme 60; 40 unattributed of PRINTED_TOTAL; HHI 0.3600 to 1.0000");
  }

  @Test
  void aFacilityOfTwoCompaniesOrOfNoneIsAttributedToNobody() {
    assertThat(
            by(
                ConcentrationLevel.COMPANY,
                "ore @ a(CN, acme, bolt, 40%), b(JP, 30%), c(US, acme, 30%)"))
        .isEqualTo("acme 30; 70 unattributed of PRINTED_TOTAL; HHI 0.0900 to 1.0000");
  }

  @Test
  void anOwnerHasWhatItHoldsByMoreThanHalfAlongAChain() {
    assertThat(
            by(
                ConcentrationLevel.OWNER,
                "ore @ a(CN, sub, 40%), b(JP, mid, 20%), c(US, top, 10%), d(US, free, 30%);"
                    + " top owns mid 51%; mid owns sub 100%; top owns free 50%"))
        .isEqualTo("top 70, free 30; 0 unattributed of PRINTED_TOTAL; HHI 0.5800 to 0.5800");
  }

  @Test
  void twoCompaniesOfOneOwnerRunAFacilityForIt() {
    assertThat(
            by(
                ConcentrationLevel.OWNER,
                "ore @ a(CN, one, two, 60%); top owns one 60%; top owns two 70%"))
        .isEqualTo("top 60; 40 unattributed of PRINTED_TOTAL; HHI 0.3600 to 1.0000");
  }

  @Test
  void anOwnerThatCannotBeToldLeavesItsShareUnattributed() {
    String ore = "ore @ a(CN, sub, 40%), b(JP, free, 60%);";

    String nobody = "free 60; 40 unattributed of PRINTED_TOTAL; HHI 0.3600 to 1.0000";
    assertThat(by(ConcentrationLevel.OWNER, ore + "fund owns sub")).isEqualTo(nobody);
    assertThat(by(ConcentrationLevel.OWNER, ore + "x owns sub 60%; y owns sub 70%"))
        .isEqualTo(nobody);
    assertThat(by(ConcentrationLevel.OWNER, ore + "x owns sub 60%; sub owns x 60%"))
        .isEqualTo(nobody);
    assertThat(by(ConcentrationLevel.OWNER, ore + "x owns sub 60%; fund owns sub"))
        .as("who holds more than half is known, so the other cannot")
        .startsWith("free 60, x 40");
  }

  @Test
  void aCompleteListLeavesNothingOpen() {
    String complete = "ore is complete; ore @ a(CN, acme, 30%)";

    assertThat(by(ConcentrationLevel.FACILITY, complete))
        .isEqualTo("a 30; 0 unattributed of NAMED; HHI 1.0000 to 1.0000");
    assertThat(by(ConcentrationLevel.FACILITY, complete + ", b(JP)"))
        .isEqualTo("b 70, a 30; 0 unattributed of NAMED; HHI 0.5800 to 0.5800");
    assertThat(by(ConcentrationLevel.FACILITY, complete + ", b(JP), c(US)"))
        .isEqualTo("a 30; 70 unattributed of PRINTED_TOTAL; HHI 0.0900 to 0.5800");
    assertThat(by(ConcentrationLevel.FACILITY, "ore is complete; ore @ a(CN)"))
        .isEqualTo("a 100; 0 unattributed of NAMED; HHI 1.0000 to 1.0000");
  }

  @Test
  void statedSharesBeyondTheWholeAreTakenOfTheirSum() {
    assertThat(by(ConcentrationLevel.FACILITY, "ore @ a(CN, 90%), b(JP, 30%)"))
        .isEqualTo("a 90, b 30; 0 unattributed of NAMED; HHI 0.6250 to 0.6250");
  }

  @Test
  void onlyWhatSuppliesOnTheDayCounts() {
    assertThat(by(ConcentrationLevel.FACILITY, "ore @ a(CN, 40%), b(JP, planned, 60%)"))
        .startsWith("a 40; 60 unattributed");
  }

  @Test
  void withoutAShareThereIsNoAnswer() {
    assertThat(by(ConcentrationLevel.FACILITY, "ore @ CN 60%")).isEqualTo("none");
    assertThat(by(ConcentrationLevel.FACILITY, "ore @ a(CN), b(JP)")).isEqualTo("none");
    assertThat(by(ConcentrationLevel.FACILITY, "ore is complete; ore @ a(CN), b(JP)"))
        .isEqualTo("none");
    assertThat(by(ConcentrationLevel.COMPANY, "ore @ a(CN, 60%)")).isEqualTo("none");
    assertThat(by(ConcentrationLevel.FACILITY, "ore is complete; ore @ a(CN, 0%)"))
        .isEqualTo("none");
  }

  @Test
  void sharesOfCountriesArePublishedAndNotSought() {
    assertThatThrownBy(() -> by(ConcentrationLevel.COUNTRY, "ore @ a(CN, 60%)"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void eachSupplierNamesTheRelationshipsThatSaySo() {
    SupplyGraph graph =
        Graphs.parse("ore @ a(CN, sub, 40%), b(JP, sub, 10%); top owns sub 60%; ore @ CN 9%");

    assertThat(
            find(graph, ConcentrationLevel.OWNER)
                .orElseThrow()
                .suppliers()
                .getFirst()
                .dependencies())
        .extracting(one -> graph.id(graph.from(one)) + " " + graph.dependencyKind(one))
        .containsExactlyInAnyOrder(
            "facility:a PRODUCES",
            "facility:b PRODUCES",
            "company:sub OPERATES",
            "company:sub OPERATES",
            "company:top OWNS");
  }

  private static Optional<SupplierShares> find(SupplyGraph graph, ConcentrationLevel level) {
    return SupplierShares.find(graph, graph.find("product:ore").orElseThrow(), DAY, level);
  }

  private static String by(ConcentrationLevel level, String drawn) {
    SupplyGraph graph = Graphs.parse(drawn);
    return find(graph, level)
        .map(
            found ->
                found.suppliers().stream()
                        .map(one -> key(graph, one) + " " + one.share() / 10_000)
                        .collect(Collectors.joining(", "))
                    + "; %s unattributed of %s; HHI %s to %s"
                        .formatted(
                            found.concentration().unattributed().longValueExact() / 10_000,
                            found.concentration().denominator(),
                            found.concentration().hhi().lower().rounded(4),
                            found.concentration().hhi().upper().rounded(4)))
        .orElse("none");
  }

  private static String key(SupplyGraph graph, SupplierShare share) {
    String id = graph.id(share.supplier());
    return id.substring(id.indexOf(':') + 1);
  }
}
