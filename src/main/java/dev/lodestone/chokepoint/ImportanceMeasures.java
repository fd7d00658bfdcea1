package dev.lodestone.chokepoint;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What one member contributes in one completion. Empty where it cannot be told: the decision
 * diagram would have been too large, or the measure divides by zero.
 *
 * @param setsByOrder in how many minimal cut sets of each order it is, that of order 1 first;
 *     {@link Long#MAX_VALUE} stands for so many or more
 * @param structural Birnbaum's structural measure, 0 to 1: the share of the states of the other
 *     members in which this one decides
 * @param ifLost the probability of the top event when it is lost for certain
 * @param ifHeld the same when it cannot be lost
 * @param birnbaum their difference
 * @param fussellVesely the probability that a minimal cut set with it occurs, divided by that of
 *     the top event; 0 to 1
 * @param riskAchievementWorth {@code ifLost} divided by the probability of the top event, at least
 *     1
 * @param riskReductionWorth the probability of the top event divided by {@code ifHeld}, at least 1
 */
public record ImportanceMeasures(
    List<Long> setsByOrder,
    OptionalDouble structural,
    OptionalDouble ifLost,
    OptionalDouble ifHeld,
    OptionalDouble birnbaum,
    OptionalDouble fussellVesely,
    OptionalDouble riskAchievementWorth,
    OptionalDouble riskReductionWorth) {
  public ImportanceMeasures {
    setsByOrder = List.copyOf(setsByOrder);
  }

  /** Counts alone. */
  static ImportanceMeasures counted(List<Long> setsByOrder) {
    OptionalDouble none = OptionalDouble.empty();
    return new ImportanceMeasures(setsByOrder, none, none, none, none, none, none, none);
  }
}
