package dev.lodestone.chokepoint;

import dev.lodestone.supplygraph.SupplyGraph;
import java.util.List;

/**
 * The products exposed to a loss, and what the answer rests on. Numbers are nodes and dependencies
 * of {@code graph}.
 *
 * @param graph the snapshot it was computed on
 * @param question what was asked
 * @param exposures by depth, then by id
 * @param alreadyLost what bans in force have taken away before the loss
 * @param coverage what is known about everything upstream of the products the loss might reach
 */
public record ExposureAnswer(
    SupplyGraph graph,
    ExposureQuestion question,
    List<Exposure> exposures,
    List<AlreadyLost> alreadyLost,
    Coverage coverage) {
  public ExposureAnswer {
    exposures = List.copyOf(exposures);
    alreadyLost = List.copyOf(alreadyLost);
  }
}
