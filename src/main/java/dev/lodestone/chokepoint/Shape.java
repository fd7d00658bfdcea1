package dev.lodestone.chokepoint;

import dev.lodestone.supplygraph.ListCompleteness;
import dev.lodestone.supplygraph.ShareStatement;
import dev.lodestone.supplygraph.Shares;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

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

    static Part notKnown(Kind kind, int weight) {
      return new Part(kind, weight, Item.NONE, Item.NONE, Item.NONE, List.of());
    }

    static Part facility(Item.Supplier supplier, int weight) {
      return new Part(
          Kind.FACILITY,
          weight,
          supplier.facility(),
          supplier.country(),
          supplier.dependency(),
          supplier.operators());
    }
  }

  static Shape of(Item item) {
    boolean open = item.supply().list() == ListCompleteness.OPEN;
    if (item.supply().frame().isPresent()
        || item.suppliers().stream().anyMatch(Item.Supplier::hasShare)) {
      return shared(item, open);
    }
    List<Part> parts = new ArrayList<>();
    item.suppliers().forEach(supplier -> parts.add(Part.facility(supplier, 1)));
    if (open) {
      parts.add(Part.notKnown(Kind.UNKNOWN, 1));
    }
    return new Shape(false, 1, parts, Set.of());
  }

  private static Shape shared(Item item, boolean open) {
    Map<Integer, ShareStatement> framed = framed(item);
    List<Part> parts = new ArrayList<>();
    long stated = 0;
    for (ShareStatement statement : framed.values()) {
      List<Item.Supplier> inside =
          item.suppliers().stream().filter(s -> s.country() == statement.country()).toList();
      int explained = addScaled(inside, statement.share(), parts);
      if (statement.share() > explained) {
        parts.add(
            new Part(
                Kind.COUNTRY,
                statement.share() - explained,
                statement.country(),
                statement.country(),
                statement.dependency(),
                List.of()));
      }
      stated += statement.share();
    }
    List<Item.Supplier> outside =
        item.suppliers().stream().filter(s -> !framed.containsKey(s.country())).toList();
    int residual = (int) Math.max(0, Shares.WHOLE - stated);
    int rest = residual - addScaled(outside, residual, parts);
    stated += residual - rest;
    Set<Integer> silent =
        outside.stream()
            .filter(supplier -> !supplier.hasShare())
            .map(Item.Supplier::dependency)
            .collect(Collectors.toUnmodifiableSet());
    if (rest > 0 && (open || !silent.isEmpty())) {
      parts.add(Part.notKnown(open ? Kind.UNKNOWN : Kind.UNSTATED, rest));
      stated += rest;
    }
    return new Shape(true, stated, parts, silent);
  }

  /** The chosen frame by country; several figures for one country are added. */
  private static Map<Integer, ShareStatement> framed(Item item) {
    Map<Integer, ShareStatement> framed = new TreeMap<>();
    item.supply()
        .frame()
        .ifPresent(
            frame ->
                frame
                    .statements()
                    .forEach(
                        statement ->
                            framed.merge(
                                statement.country(),
                                statement,
                                (a, b) ->
                                    new ShareStatement(
                                        a.dependency(), a.country(), a.share() + b.share()))));
    return framed;
  }

  /**
   * Adds facilities with what they state, scaled down to the room there is; without a share they
   * weigh nothing. Rounding is carried along, so that the sum is exact.
   *
   * @return what they take of the room
   */
  private static int addScaled(List<Item.Supplier> suppliers, int room, List<Part> parts) {
    long stated = suppliers.stream().mapToLong(s -> Math.max(0, s.share())).sum();
    long scale = Math.max(stated, room);
    long before = 0;
    for (Item.Supplier supplier : suppliers) {
      long after = before + Math.max(0, supplier.share());
      int weight =
          stated <= room
              ? Math.max(0, supplier.share())
              : (int) (after * room / scale - before * room / scale);
      parts.add(Part.facility(supplier, weight));
      before = after;
    }
    return (int) Math.min(stated, room);
  }

  /** The parts of which it is not known who they are, or who carries them. */
  List<Part> unknown() {
    return parts.stream()
        .filter(
            part ->
                switch (part.kind()) {
                  case FACILITY -> false;
                  case COUNTRY -> hasFacilityIn(part.country());
                  case UNKNOWN, UNSTATED -> true;
                })
        .toList();
  }

  private boolean hasFacilityIn(int country) {
    return parts.stream()
        .anyMatch(part -> part.kind() == Kind.FACILITY && part.country() == country);
  }

  /**
   * The weight that must remain: at least the minimum of the total, and more than nothing. One part
   * per million is anything at all.
   */
  long need(int minSupply) {
    if (!shared || minSupply <= 1) {
      return 1;
    }
    return Math.max(1, Math.ceilDiv(total * minSupply, Shares.WHOLE));
  }
}
