package dev.lodestone.scenario;

import dev.lodestone.supplygraph.SupplyGraph;
import dev.lodestone.supplygraph.Truncation;
import java.util.List;

/**
 * Before and after.
 *
 * @param before the graph as recorded
 * @param after the graph as edited; what is recorded has the same numbers in both
 * @param targets one for each target, in the order asked for
 * @param changes every recorded product that stands otherwise, worst first, then by id; not what is
 *     itself lost; empty where nobody wants to know
 * @param completeToOrder the order up to which these are all chokepoints of all targets
 * @param truncatedBy bounds that were hit
 */
public record ScenarioAnswer(
    ScenarioQuestion question,
    SupplyGraph before,
    SupplyGraph after,
    List<TargetChange> targets,
    List<StandingChange> changes,
    int completeToOrder,
    List<Truncation> truncatedBy) {
  public ScenarioAnswer {
    targets = List.copyOf(targets);
    changes = List.copyOf(changes);
    truncatedBy = List.copyOf(truncatedBy);
  }
}
