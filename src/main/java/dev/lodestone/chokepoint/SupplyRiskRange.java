package dev.lodestone.chokepoint;

import dev.lodestone.chokepoint.SupplyRisk.Material;
import dev.lodestone.chokepoint.SupplyRisk.Supplier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The supply risk where a part of a supply is attributed to nobody: both bounds are a {@link
 * SupplyRisk}. Exact. Cost: linear in the number of countries.
 *
 * @param lower what is unattributed is spread over so many that it adds nothing
 * @param upper it is the one country's, of those the caller describes, that makes most of it
 */
public record SupplyRiskRange(SupplyRisk lower, SupplyRisk upper) {

  /**
   * The supply risk of a material, between bounds.
   *
   * @param global the countries described, each with its share of the world's supply, 0 included;
   *     empty where that is not known
   * @param european the same of the supply to the EU
   * @throws IllegalArgumentException when neither is known, or shares add up to more than 1
   */
  public static SupplyRiskRange of(
      List<Supplier> global, List<Supplier> european, Material material) {
    return new SupplyRiskRange(
        SupplyRisk.of(global, european, material),
        SupplyRisk.of(atWorst(global), atWorst(european), material));
  }

  /** Whether the material is critical, given its economic importance. */
  public Criticality criticality(BigDecimal economicImportance) {
    if (lower.isCritical(economicImportance)) {
      return Criticality.CRITICAL;
    }
    return upper.isCritical(economicImportance) ? Criticality.UNDECIDED : Criticality.NOT_CRITICAL;
  }

  private static List<Supplier> atWorst(List<Supplier> suppliers) {
    BigDecimal open =
        suppliers.stream().map(Supplier::share).reduce(BigDecimal.ONE, BigDecimal::subtract);
    Optional<Supplier> worst =
        suppliers.stream().max(Comparator.comparing(supplier -> gain(supplier, open)));
    List<Supplier> changed = new ArrayList<>(suppliers);
    worst.ifPresent(
        one ->
            changed.set(
                changed.indexOf(one),
                new Supplier(one.share().add(open), one.governance(), one.trade())));
    return changed;
  }

  /** What a country's term grows by: ((S + u)² − S²) · WGI · t. */
  private static BigDecimal gain(Supplier supplier, BigDecimal open) {
    return open.multiply(open.add(supplier.share().multiply(BigDecimal.TWO)))
        .multiply(supplier.governance())
        .multiply(supplier.trade());
  }
}
