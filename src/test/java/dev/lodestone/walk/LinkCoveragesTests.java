package dev.lodestone.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.supplygraph.FactKind;
import dev.lodestone.supplygraph.Graphs;
import dev.lodestone.supplygraph.SupplyGraph;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LinkCoveragesTests {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

  private static LinkCoverage of(String drawing, int maxItems) {
    SupplyGraph graph = Graphs.parse(drawing);
    return LinkCoverages.of(graph, graph.find("product:motor").orElseThrow(), DAY, maxItems);
  }

  private static LinkCoverage of(String drawing) {
    return of(drawing, LinkCoverages.MAX_ITEMS);
  }

  @Test
  void countsAlternativesSharesAndFacilitiesOnce() {
    LinkCoverage coverage =
        of(
            "motor <- all(magnet, any(magnet, ferrite)); motor @ works(JP);"
                + " magnet @ CN 90%, JP 10%; ferrite @ mill(US)");

    // Three alternatives, two shares, two facilities.
    assertThat(coverage.stated()).isEqualTo(Map.of(FactKind.REPORTED, 7));
    assertThat(coverage.items()).isEqualTo(3);
    assertThat(coverage.undisclosed()).isZero();
    assertThat(coverage.links()).isEqualTo(7);
  }

  @Test
  void countsAProductNobodyIsRecordedToSupplyAsUndisclosed() {
    LinkCoverage coverage = of("motor <- magnet; magnet @ mill(CN, planned)");

    assertThat(coverage.undisclosed()).isEqualTo(2);
    assertThat(coverage.links()).isEqualTo(3);
  }

  @Test
  void countsOnlyThePublishedSetThatCounts() {
    assertThat(of("motor @ 2019: JP 100%; motor @ 2023: CN 90%, JP 10%").links()).isEqualTo(2);
  }

  @Test
  void countsALoopOnce() {
    LinkCoverage coverage = of("motor <- magnet; magnet <- motor");

    assertThat(coverage.items()).isEqualTo(2);
    assertThat(coverage.stated(FactKind.REPORTED)).isEqualTo(2);
  }

  @Test
  void saysWhenThereIsMoreThanItLookedAt() {
    assertThat(of("motor <- magnet; magnet @ CN 90%", 1).isCut()).isTrue();
    assertThat(of("motor <- magnet; magnet @ CN 90%", 2).isCut()).isFalse();
  }
}
