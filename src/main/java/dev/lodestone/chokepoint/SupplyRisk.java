package dev.lodestone.chokepoint;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The supply risk of a raw material after the EU's methodology for critical raw materials (European
 * Commission, 2017):
 *
 * <pre>
 * SR = [HHI(global) · IR/2 + HHI(EU) · (1 − IR/2)] · (1 − EoL_RIR) · SI_SR
 * HHI = Σ S_c² · WGI_c · t_c
 * </pre>
 *
 * <p>Without unit; 0 or more, and critical from 1 where the economic importance is at least 2.8.
 * Exact decimal arithmetic. Cost: linear in the number of countries. The methodology's figures
 * (governance, trade, recycling, substitution) are the caller's data; none is built in.
 *
 * @param global the term of the global supply; empty where its shares are not known
 * @param european the term of the supply to the EU; empty where its shares are not known
 * @param value the supply risk
 * @param partial whether one term was not known, and the other stands for both at full weight
 */
public record SupplyRisk(
    Optional<BigDecimal> global, Optional<BigDecimal> european, BigDecimal value, boolean partial) {

  /** From this supply risk on a material is critical, if it is important. */
  public static final BigDecimal CRITICAL_RISK = BigDecimal.ONE;

  /** From this economic importance on a material is critical, if its supply is at risk. */
  public static final BigDecimal CRITICAL_IMPORTANCE = new BigDecimal("2.8");

  private static final BigDecimal HALF = new BigDecimal("0.5");

  /**
   * A country's part in a supply.
   *
   * @param share 0 to 1
   * @param governance the World Governance Indicator rescaled to 0 to 10, 10 being the worst
   * @param trade the parameter of trade restrictions and agreements; 1 without any, more than 0
   */
  public record Supplier(BigDecimal share, BigDecimal governance, BigDecimal trade) {
    public Supplier {
      checkUnit("share", share);
      check("governance", governance, governance.signum() >= 0 && isAtMost(governance, 10));
      check("trade", trade, trade.signum() > 0);
    }
  }

  /**
   * What the methodology asks about the material.
   *
   * @param importReliance IR, 0 to 1
   * @param recyclingInput EoL_RIR, the end-of-life recycling input rate, 0 to 1
   * @param substitution SI_SR, the substitution index of supply risk, 0 to 1
   */
  public record Material(
      BigDecimal importReliance, BigDecimal recyclingInput, BigDecimal substitution) {
    public Material {
      checkUnit("importReliance", importReliance);
      checkUnit("recyclingInput", recyclingInput);
      checkUnit("substitution", substitution);
    }
  }

  /**
   * The supply risk of a material.
   *
   * @param global the suppliers of the world; empty where they are not known
   * @param european the suppliers of the EU; empty where they are not known
   * @throws IllegalArgumentException when neither is known, or shares add up to more than 1
   */
  public static SupplyRisk of(List<Supplier> global, List<Supplier> european, Material material) {
    Optional<BigDecimal> world = term(global);
    Optional<BigDecimal> eu = term(european);
    BigDecimal half = material.importReliance().multiply(HALF);
    BigDecimal worldWeight = eu.isPresent() ? half : BigDecimal.ONE;
    BigDecimal euWeight = world.isPresent() ? BigDecimal.ONE.subtract(half) : BigDecimal.ONE;
    if (world.isEmpty() && eu.isEmpty()) {
      throw new IllegalArgumentException("neither the world's nor the EU's suppliers are known");
    }
    BigDecimal concentration =
        world
            .orElse(BigDecimal.ZERO)
            .multiply(worldWeight)
            .add(eu.orElse(BigDecimal.ZERO).multiply(euWeight));
    BigDecimal value =
        concentration
            .multiply(BigDecimal.ONE.subtract(material.recyclingInput()))
            .multiply(material.substitution());
    return new SupplyRisk(world, eu, value, world.isEmpty() || eu.isEmpty());
  }

  /** Whether the material is critical, given its economic importance. */
  public boolean isCritical(BigDecimal economicImportance) {
    return value.compareTo(CRITICAL_RISK) >= 0
        && economicImportance.compareTo(CRITICAL_IMPORTANCE) >= 0;
  }

  private static Optional<BigDecimal> term(List<Supplier> suppliers) {
    BigDecimal shares =
        suppliers.stream().map(Supplier::share).reduce(BigDecimal.ZERO, BigDecimal::add);
    check("sum of the shares", shares, isAtMost(shares, 1));
    return suppliers.stream()
        .map(one -> one.share().pow(2).multiply(one.governance()).multiply(one.trade()))
        .reduce(BigDecimal::add);
  }

  private static void checkUnit(String name, BigDecimal value) {
    check(name, value, value.signum() >= 0 && isAtMost(value, 1));
  }

  private static boolean isAtMost(BigDecimal value, int limit) {
    return value.compareTo(BigDecimal.valueOf(limit)) <= 0;
  }

  private static void check(String name, BigDecimal value, boolean possible) {
    if (!possible) {
      throw new IllegalArgumentException("%s cannot be %s".formatted(name, value));
    }
  }
}
