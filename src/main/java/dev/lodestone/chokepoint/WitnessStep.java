package dev.lodestone.chokepoint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of the way a loss takes to the target.
 *
 * @param item node of what is no longer available
 * @param fails why
 * @param slot the slot that cannot be filled; null unless {@code SLOT_UNFILLED}
 * @param remaining how much of it is left
 * @param because nodes of what brought it about: lost suppliers, the regime, or the unavailable
 *     alternatives
 * @param dependencies the relationships that say so, whose sources are the step's
 */
public record WitnessStep(
    int item,
    FailureReason fails,
    @Nullable String slot,
    Interval remaining,
    List<Integer> because,
    List<Integer> dependencies) {
  public WitnessStep {
    because = List.copyOf(because);
    dependencies = List.copyOf(dependencies);
  }
}
