package dev.lodestone.chokepoint;

import dev.lodestone.supplygraph.Slot;
import dev.lodestone.supplygraph.Supply;
import java.util.List;

/**
 * A product or element upstream of a target, as recorded on the day.
 *
 * @param index its number among the items upstream, the target being 0
 * @param node its node
 * @param element whether it is a chemical element
 * @param recipe its slots; empty where none is recorded
 * @param supply its recorded supply
 * @param suppliers the facilities that supply it on the day
 */
record Item(
    int index,
    int node,
    boolean element,
    List<Slot> recipe,
    Supply supply,
    List<Supplier> suppliers) {
  static final int NONE = -1;

  Item {
    recipe = List.copyOf(recipe);
    suppliers = List.copyOf(suppliers);
  }

  /**
   * A facility that supplies an item.
   *
   * @param facility its node
   * @param dependency the {@code PRODUCES} relationship
   * @param share its stated share in parts per million; {@link #NONE} where not stated
   * @param country node of its country; {@link #NONE} where not recorded
   * @param operators nodes of the companies that run it
   */
  record Supplier(int facility, int dependency, int share, int country, List<Integer> operators) {
    Supplier {
      operators = List.copyOf(operators);
    }

    boolean hasShare() {
      return share != NONE;
    }
  }

  /** Whether neither recipe nor supply is recorded: taken as available unless itself lost. */
  boolean isUnrecorded() {
    return recipe.isEmpty() && supply.isUnrecorded();
  }

  /** Whether knowledge is missing; an element without recorded supply is nature's. */
  boolean isDataGap() {
    return !element && isUnrecorded();
  }
}
