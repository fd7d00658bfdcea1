package dev.lodestone.scenario;

import java.util.List;

/**
 * Offers that together leave no single loss that is certain to cut the target, while no proper part
 * of them does.
 *
 * @param offers their numbers from 0, ascending; none where nothing is needed
 * @param after the target in the graph edited by them: what is still possible, how it survives, and
 *     on which gaps that rests
 */
public record Mitigation(List<Integer> offers, Side after) {
  public Mitigation {
    offers = List.copyOf(offers);
  }
}
