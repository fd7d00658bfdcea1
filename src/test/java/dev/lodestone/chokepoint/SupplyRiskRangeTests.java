package dev.lodestone.chokepoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class SupplyRiskRangeTests {
  private static final SupplyRisk.Material MATERIAL =
      new SupplyRisk.Material(BigDecimal.ONE, BigDecimal.ZERO, BigDecimal.ONE);

  @Test
  void whatIsOpenIsAtWorstTheCountrysThatMakesMostOfIt() {
    // 0.3 open: to A (0.6² to 0.9²) · 1 adds 0.45, to B (0.1² to 0.4²) · 5 adds 0.75.
    SupplyRiskRange range =
        SupplyRiskRange.of(
            List.of(supplier("0.6", "1", "1"), supplier("0.1", "5", "1")), List.of(), MATERIAL);

    assertThat(range.lower().value()).isEqualByComparingTo("0.41");
    assertThat(range.upper().value()).isEqualByComparingTo("1.16");
    assertThat(range.upper().partial()).isTrue();
  }

  @Test
  void theTradeParameterDecidesWhoMakesMostOfIt() {
    SupplyRiskRange range =
        SupplyRiskRange.of(
            List.of(supplier("0.5", "2", "1"), supplier("0.4", "2", "2")), List.of(), MATERIAL);

    assertThat(range.upper().value()).isEqualByComparingTo("1.5");
  }

  @Test
  void aCountryWithoutAShareMayHaveAllThatIsOpen() {
    SupplyRiskRange range =
        SupplyRiskRange.of(
            List.of(supplier("0.5", "0", "1"), supplier("0", "4", "1")), List.of(), MATERIAL);

    assertThat(range.lower().value()).isEqualByComparingTo("0");
    assertThat(range.upper().value()).isEqualByComparingTo("1");
  }

  @Test
  void nothingOpenLeavesOneFigure() {
    SupplyRiskRange range =
        SupplyRiskRange.of(
            List.of(supplier("1", "2", "1")), List.of(supplier("1", "4", "1")), MATERIAL);

    assertThat(range.lower()).isEqualTo(range.upper());
    assertThat(range.lower().value()).isEqualByComparingTo("3");
  }

  @Test
  void criticalityIsUndecidedBetweenTheBounds() {
    SupplyRiskRange range =
        SupplyRiskRange.of(List.of(supplier("0.5", "2", "1")), List.of(), MATERIAL);

    assertThat(range.lower().value()).isEqualByComparingTo("0.5");
    assertThat(range.upper().value()).isEqualByComparingTo("2");
    assertThat(range.criticality(new BigDecimal("2.8"))).isEqualTo(Criticality.UNDECIDED);
    assertThat(range.criticality(new BigDecimal("2.7"))).isEqualTo(Criticality.NOT_CRITICAL);
    assertThat(
            SupplyRiskRange.of(List.of(supplier("0.8", "2", "1")), List.of(), MATERIAL)
                .criticality(new BigDecimal("2.8")))
        .isEqualTo(Criticality.CRITICAL);
  }

  private static SupplyRisk.Supplier supplier(String share, String governance, String trade) {
    return new SupplyRisk.Supplier(
        new BigDecimal(share), new BigDecimal(governance), new BigDecimal(trade));
  }
}
