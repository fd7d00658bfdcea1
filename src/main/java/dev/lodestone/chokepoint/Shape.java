package dev.lodestone.chokepoint;

import dev.lodestone.supplygraph.Shares;
import java.util.List;
import java.util.Set;

/**
 * What the supply of an item is made of, before anything is lost.
 *
 * @param shared whether shares are stated; if not, any one part will do and all weights are 1
 * @param total what the weights add up to: the whole, or more where more is stated, or what is
 *     stated of a complete list
 * @param parts country shares, facilities and what is not known, in this order
 * @param silent {@code PRODUCES} relationships outside framed countries that state no share
 */
record Shape(boolean shared, long total, List<Part> parts, Set<Integer> silent) {
  Shape {
    parts = List.copyOf(parts);
    silent = Set.copyOf(silent);
  }

  /** Who a part is. */
  enum Kind {
    FACILITY,
    /** What the facilities recorded in a country do not explain of its share. */
    COUNTRY,
    /** What an open list leaves out. */
    UNKNOWN,
    /** What the facilities of a complete list that state no share carry among themselves. */
    UNSTATED
  }

  /**
   * A part of a supply.
   *
   * @param weight parts per million, or 1 where nothing is shared; 0 for a facility that carries no
   *     weight of its own
   * @param supplier node of the facility or country; {@link Item#NONE} for what is not known
   * @param country node of the country it stands in; {@link Item#NONE} where not known
   * @param dependency the relationship that states it; {@link Item#NONE} for what is not known
   */
  record Part(
      Kind kind, int weight, int supplier, int country, int dependency, List<Integer> operators) {
    Part {
      operators = List.copyOf(operators);
    }
  }

  /** The weight that must remain: at least the minimum of the total, and more than nothing. */
  long need(int minSupply) {
    return need(shared, total, minSupply);
  }

  static long need(boolean shared, long total, int minSupply) {
    return shared ? Math.max(1, Math.ceilDiv(total * minSupply, Shares.WHOLE)) : 1;
  }
}
