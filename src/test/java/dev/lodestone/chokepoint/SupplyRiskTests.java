package dev.lodestone.chokepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.Test;

class SupplyRiskTests {
  private static final List<SupplyRisk.Supplier> GLOBAL =
      List.of(supplier("0.7", "6", "1.1"), supplier("0.3", "3", "1.0"));
  private static final List<SupplyRisk.Supplier> EUROPEAN =
      List.of(supplier("0.5", "6", "1.1"), supplier("0.5", "2", "0.8"));
  private static final SupplyRisk.Material MATERIAL =
      new SupplyRisk.Material(number("0.9"), number("0.1"), number("0.95"));

  @Test
  void theWorkedExampleComesOutToTheDigit() {
    SupplyRisk risk = SupplyRisk.of(GLOBAL, EUROPEAN, MATERIAL);

    assertThat(risk.global().orElseThrow()).isEqualByComparingTo("3.504");
    assertThat(risk.european().orElseThrow()).isEqualByComparingTo("2.05");
    assertThat(risk.value()).isEqualByComparingTo("2.3121765");
    assertThat(risk.partial()).isFalse();
  }

  @Test
  void oneTermAloneStandsForBothAndIsMarkedPartial() {
    SupplyRisk global = SupplyRisk.of(GLOBAL, List.of(), MATERIAL);
    SupplyRisk european = SupplyRisk.of(List.of(), EUROPEAN, MATERIAL);

    assertThat(global.partial()).isTrue();
    assertThat(global.european()).isEmpty();
    assertThat(global.value()).isEqualByComparingTo("2.99592");
    assertThat(european.partial()).isTrue();
    assertThat(european.value()).isEqualByComparingTo("1.75275");
  }

  @Test
  void aMaterialIsCriticalWhenAtRiskAndImportant() {
    SupplyRisk risk = SupplyRisk.of(GLOBAL, EUROPEAN, MATERIAL);
    SupplyRisk safe =
        SupplyRisk.of(
            GLOBAL,
            EUROPEAN,
            new SupplyRisk.Material(number("0.9"), number("0.7"), number("0.95")));

    assertThat(risk.isCritical(number("2.8"))).isTrue();
    assertThat(risk.isCritical(number("2.79"))).isFalse();
    assertThat(safe.isCritical(number("2.8"))).isFalse();
  }

  @Test
  void impossibleFiguresAreRefused() {
    assertRefused(() -> supplier("1.1", "6", "1"));
    assertRefused(() -> supplier("0.5", "11", "1"));
    assertRefused(() -> supplier("0.5", "6", "0"));
    assertRefused(() -> new SupplyRisk.Material(number("-0.1"), number("0"), number("1")));
    assertRefused(() -> SupplyRisk.of(List.of(), List.of(), MATERIAL));
    assertRefused(
        () ->
            SupplyRisk.of(
                List.of(supplier("0.7", "6", "1"), supplier("0.4", "6", "1")), EUROPEAN, MATERIAL));
  }

  private static void assertRefused(ThrowableAssert.ThrowingCallable figures) {
    assertThatThrownBy(figures).isInstanceOf(IllegalArgumentException.class);
  }

  private static SupplyRisk.Supplier supplier(String share, String governance, String trade) {
    return new SupplyRisk.Supplier(number(share), number(governance), number(trade));
  }

  private static BigDecimal number(String digits) {
    return new BigDecimal(digits);
  }
}
