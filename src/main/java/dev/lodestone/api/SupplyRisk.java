package dev.lodestone.api;

import dev.lodestone.api.Concentration.ConcentrationBounds;
import dev.lodestone.api.Concentration.ConcentrationStatement;
import dev.lodestone.chokepoint.Criticality;
import dev.lodestone.chokepoint.SupplyRiskRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The supply risk of a material on a day, as the schema shows it. */
record SupplyRisk(
    String id,
    LocalDate asOf,
    @Nullable ConcentrationStatement statement,
    @Nullable SupplyRiskRange range,
    @Nullable BigDecimal importance,
    Completeness completeness) {

  public @Nullable ConcentrationBounds global() {
    return bounds(dev.lodestone.chokepoint.SupplyRisk::global);
  }

  public @Nullable ConcentrationBounds european() {
    return bounds(dev.lodestone.chokepoint.SupplyRisk::european);
  }

  public @Nullable ConcentrationBounds value() {
    return bounds(risk -> Optional.of(risk.value()));
  }

  public @Nullable Boolean partial() {
    return range == null ? null : (Boolean) range.lower().partial();
  }

  public @Nullable Criticality critical() {
    return range == null || importance == null ? null : range.criticality(importance);
  }

  private @Nullable ConcentrationBounds bounds(
      Function<dev.lodestone.chokepoint.SupplyRisk, Optional<BigDecimal>> figure) {
    if (range == null) {
      return null;
    }
    Optional<BigDecimal> lower = figure.apply(range.lower());
    Optional<BigDecimal> upper = figure.apply(range.upper());
    return lower.isPresent() && upper.isPresent()
        ? new ConcentrationBounds(lower.get().doubleValue(), upper.get().doubleValue())
        : null;
  }
}
