package dev.lodestone.procedures;

import dev.lodestone.chokepoint.Assumptions;
import dev.lodestone.chokepoint.CycleReading;
import dev.lodestone.supplygraph.EndUse;
import dev.lodestone.supplygraph.Shares;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The options of what an analysis takes for granted, as GraphQL's {@code AnalysisInput} has them.
 */
final class Assuming {
  static final Set<String> OPTIONS =
      Set.of("asOf", "home", "endUse", "minSupply", "cycles", "packages");

  private Assuming() {}

  static Assumptions of(Options options) {
    return new Assumptions(
        options.day("asOf"),
        options.text("home", "[A-Z]{2}", "two capital letters of ISO 3166-1").orElse(null),
        options.choice("endUse", EndUse.class).orElse(EndUse.CIVIL),
        Shares.ofFraction(
            options.fraction("minSupply", Shares.toFraction(Assumptions.DEFAULT_MIN_SUPPLY))),
        options.choice("cycles", CycleReading.class).orElse(CycleReading.FOUNDED));
  }

  /** What was taken for granted, defaults filled in. */
  static Map<String, Object> told(Assumptions assumptions) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("asOf", assumptions.asOf());
    if (assumptions.home() != null) {
      told.put("home", assumptions.home());
    }
    told.put("endUse", assumptions.endUse().name());
    told.put("minSupply", Shares.toFraction(assumptions.minSupply()));
    told.put("cycles", assumptions.cycles().name());
    return told;
  }
}
