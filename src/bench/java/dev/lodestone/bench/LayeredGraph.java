package dev.lodestone.bench;

import dev.lodestone.supplygraph.Clause;
import dev.lodestone.supplygraph.ClauseEffect;
import dev.lodestone.supplygraph.ClauseEvent;
import dev.lodestone.supplygraph.ControlScope;
import dev.lodestone.supplygraph.EntityKind;
import dev.lodestone.supplygraph.FactKind;
import dev.lodestone.supplygraph.FrameKey;
import dev.lodestone.supplygraph.GraphVersion;
import dev.lodestone.supplygraph.ListCompleteness;
import dev.lodestone.supplygraph.ProductionStatus;
import dev.lodestone.supplygraph.Reach;
import dev.lodestone.supplygraph.RegimeAction;
import dev.lodestone.supplygraph.SupplyGraph;
import dev.lodestone.supplygraph.SupplyGraphBuilder;
import dev.lodestone.supplygraph.Validity;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A generated supply graph of a given number of products and about ten relationships for each: the
 * same number always gives the same graph.
 *
 * <p>Product 0 is the system at the top; the inputs of product {@code p} are {@code 3p + 1} to
 * {@code 3p + 3}, so that everything is upstream of the top in a dozen layers. Most slots have a
 * second alternative, drawn with a skew towards the last products: a few materials are hubs with
 * tens of thousands of users. One product in a hundred can also be made from what it goes into,
 * which closes a cycle. Every product has a facility of its own with a company and a country, also
 * skewed; half have published country shares, one in ten has a complete supplier list, one in two
 * hundred falls under one of three regimes of two countries.
 */
final class LayeredGraph {
  static final LocalDate DAY = LocalDate.of(2026, 1, 1);
  static final String TOP = "product:p0";

  private static final long SEED = 20_260_101;
  private static final int COUNTRIES = 60;
  private static final int REGIMES = 3;
  private static final int RAW = 100;
  private static final FrameKey FRAME =
      new FrameKey("source:generated", 2024, 2024, "mine production", true, FactKind.MEASURED);

  private final int products;
  private final SupplyGraphBuilder builder;
  private final SplittableRandom random = new SplittableRandom(SEED);
  private int facts;

  private LayeredGraph(int products) {
    this.products = products;
    this.builder = SupplyGraph.builder(new GraphVersion("generated"));
  }

  /**
   * The graph.
   *
   * @param products at least 1000
   */
  static SupplyGraph of(int products) {
    LayeredGraph graph = new LayeredGraph(products);
    graph.addNodes();
    graph.addRegimes();
    for (int product = 0; product < products; product++) {
      graph.addRecipe(product);
      graph.addFacility(product);
      graph.addShares(product);
    }
    return graph.builder.build();
  }

  private void addNodes() {
    for (int country = 0; country < COUNTRIES; country++) {
      builder.node("country:c" + country, EntityKind.COUNTRY);
    }
    for (int company = 0; company < companies(); company++) {
      builder.node("company:c" + company, EntityKind.COMPANY);
    }
    for (int product = 0; product < products; product++) {
      boolean complete = random.nextInt(10) == 0;
      builder.node(
          "product:p" + product,
          EntityKind.PRODUCT,
          complete ? ListCompleteness.COMPLETE : ListCompleteness.OPEN);
      builder.node("facility:f" + product, EntityKind.FACILITY);
    }
    for (int company = 0; company < companies(); company += 4) {
      builder.owns(
          "company:c" + random.nextInt(companies()),
          "company:c" + company,
          random.nextInt(101),
          fact());
    }
  }

  private int companies() {
    return products / 5;
  }

  private void addRegimes() {
    ClauseEvent imposed = new ClauseEvent("event:e", RegimeAction.IMPOSES, DAY, DAY, null);
    Clause clause = new Clause("1", ClauseEffect.LICENSE, Reach.EXTRATERRITORIAL, List.of(imposed));
    for (int regime = 0; regime < REGIMES; regime++) {
      String id = "regime:r" + regime;
      builder.node(id, EntityKind.LICENSE_REGIME);
      builder.imposedBy(id, "country:c" + regime / 2, fact());
      builder.clause(id, clause);
      for (int covered = 0; covered < products / 200 / REGIMES; covered++) {
        builder.controls(
            id, "product:p" + material(products / 2), "1", ControlScope.EVERYWHERE, fact());
      }
    }
  }

  private void addRecipe(int product) {
    if (product >= products - RAW) {
      return;
    }
    for (int input = 3 * product + 1; input <= 3 * product + 3 && input < products; input++) {
      String slot = "part " + (input - 3 * product);
      requires(product, slot, input, 1);
      if (random.nextInt(100) < 85) {
        requires(product, slot, material(product + 1), 2);
      }
      if (product > 0 && random.nextInt(100) == 0) {
        requires(product, slot, (product - 1) / 3, 3);
      }
    }
    int slots = 1 + random.nextInt(2);
    for (int slot = 0; slot < slots; slot++) {
      requires(product, "material " + slot, material(product + 1), 1);
      requires(product, "material " + slot, material(product + 1), 2);
    }
  }

  private void requires(int product, String slot, int input, int rank) {
    builder.requires("product:p" + product, slot, 1, "product:p" + input, rank, fact());
  }

  private void addFacility(int product) {
    String facility = "facility:f" + product;
    builder.produces(
        facility, "product:p" + product, ProductionStatus.OPERATING, unknown(), fact());
    if (random.nextInt(10) < 3) {
      String other = "product:p" + random.nextInt(products);
      builder.produces(facility, other, ProductionStatus.OPERATING, unknown(), fact());
    }
    builder.locatedIn(facility, "country:c" + country(), fact());
    builder.operates("company:c" + skewed(companies()), facility, fact());
  }

  private static double unknown() {
    return Double.NaN;
  }

  private void addShares(int product) {
    if (random.nextInt(2) == 0) {
      return;
    }
    double left = 1;
    int first = random.nextInt(COUNTRIES);
    int countries = 3 + random.nextInt(3);
    for (int i = 0; i < countries; i++) {
      double share = left * (i == 0 ? 0.3 + random.nextDouble() * 0.5 : 0.5);
      String country = "country:c" + (i == 0 ? country() : (first + i) % COUNTRIES);
      builder.supplies(country, "product:p" + product, share, FRAME, fact());
      left -= share;
    }
  }

  private int country() {
    return skewed(COUNTRIES);
  }

  /** A product from {@code least} on; the last ones most often. */
  private int material(int least) {
    return products - 1 - skewed(products - least);
  }

  /** Less than {@code bound}, small numbers most often: 0 with the cube root of its chance. */
  private int skewed(int bound) {
    double chance = random.nextDouble();
    return (int) (bound * chance * chance * chance);
  }

  private SupplyGraphBuilder.Fact fact() {
    return new SupplyGraphBuilder.Fact("fact-" + facts++, Validity.ALWAYS, FactKind.MEASURED);
  }
}
