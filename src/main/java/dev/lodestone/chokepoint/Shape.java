package dev.lodestone.chokepoint;

import dev.lodestone.supplygraph.Shares;
import java.util.List;
import java.util.Set;

/**
 * What the supply of an item is made of, before anything is lost.
 *
 * @param shared whether shares are stated; if not, any one normal part will do and all of these
 *     have the weight of the total
 * @param total what the weights of the normal parts add up to: the whole, or more where more is
 *     stated, or what is stated of a complete list
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

  /** Whether a part is recorded or what an edit adds. */
  enum Origin {
    NORMAL,
    ADDED,
    /** Added, and made of what comes back instead of by recipe. */
    RECYCLED
  }

  /**
   * A part of a supply.
   *
   * @param weight parts per million, or 1 where nothing is shared; 0 for a facility that carries no
   *     weight of its own
   * @param supplier node of the facility or country; {@link Item#NONE} for what is not known
   * @param country node of the country it stands in; {@link Item#NONE} where not known
   * @param dependency the relationship that states it; {@link Item#NONE} for what is not known
   * @param origin whether it is part of normal supply or comes on top
   */
  record Part(
      Kind kind,
      int weight,
      int supplier,
      int country,
      int dependency,
      List<Integer> operators,
      Origin origin) {
    Part {
      operators = List.copyOf(operators);
    }

    /** Whether it comes on top: nothing that is not known is lost with it. */
    boolean isAdded() {
      return origin != Origin.NORMAL;
    }

    boolean isRecycled() {
      return origin == Origin.RECYCLED;
    }
  }

  /** The parts of which it is not known who they are, or who carries them. */
  List<Part> unknown() {
    return parts.stream()
        .filter(
            part ->
                switch (part.kind()) {
                  case FACILITY -> false;
                  case COUNTRY -> !part.isAdded() && hasFacilityIn(part.country());
                  case UNKNOWN, UNSTATED -> true;
                })
        .toList();
  }

  private boolean hasFacilityIn(int country) {
    return parts.stream()
        .filter(part -> !part.isAdded())
        .anyMatch(part -> part.kind() == Kind.FACILITY && part.country() == country);
  }

  /**
   * The weight of a total that must remain: at least the minimum of it, and more than nothing. One
   * part per million is anything at all.
   */
  static long need(long total, int minSupply) {
    return minSupply <= 1 ? 1 : Math.max(1, Math.ceilDiv(total * minSupply, Shares.WHOLE));
  }
}
