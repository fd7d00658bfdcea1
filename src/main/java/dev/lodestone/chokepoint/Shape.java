package dev.lodestone.chokepoint;

import dev.lodestone.supplygraph.Addition;
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

    Part(
        Kind kind, int weight, int supplier, int country, int dependency, List<Integer> operators) {
      this(kind, weight, supplier, country, dependency, operators, Origin.NORMAL);
    }

    /** Whether it comes on top: nothing that is not known is lost with it. */
    boolean isAdded() {
      return origin != Origin.NORMAL;
    }

    boolean isRecycled() {
      return origin == Origin.RECYCLED;
    }

    static Part notKnown(Kind kind, int weight) {
      return new Part(kind, weight, Item.NONE, Item.NONE, Item.NONE, List.of());
    }

    static Part added(Addition addition, int weight) {
      int country = addition.country().orElse(Item.NONE);
      return new Part(
          addition.supplier() == country ? Kind.COUNTRY : Kind.FACILITY,
          weight,
          addition.supplier(),
          country,
          addition.dependency(),
          addition.operators(),
          addition.recycled() ? Origin.RECYCLED : Origin.ADDED);
    }

    private Part weighing(int other) {
      return new Part(kind, other, supplier, country, dependency, operators, origin);
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
    Shape normal = normal(item);
    List<Addition> additions = item.supply().additions();
    return additions.isEmpty() ? normal : normal.with(additions, item.isUnrecorded());
  }

  /**
   * With what comes on top: its shares are of the normal supply, which stays what must remain of.
   * Where nothing is shared, any one normal part carries the whole; about a data gap there is
   * nothing normal to say. A share of a total that is not a whole number of parts is rounded up.
   */
  private Shape with(List<Addition> additions, boolean alone) {
    long normal = shared ? total : Shares.WHOLE;
    List<Part> all = new ArrayList<>();
    for (Part part : alone ? List.<Part>of() : parts) {
      all.add(shared ? part : part.weighing(Shares.WHOLE));
    }
    for (Addition addition : additions) {
      all.add(Part.added(addition, (int) Math.ceilDiv(addition.share() * normal, Shares.WHOLE)));
    }
    return new Shape(shared, normal, all, silent);
  }

  private static Shape normal(Item item) {
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
   * The weight that must remain: at least the minimum of the total, and more than nothing. One part
   * per million is anything at all.
   */
  long need(int minSupply) {
    if (minSupply <= 1) {
      return 1;
    }
    return Math.max(1, Math.ceilDiv(total * minSupply, Shares.WHOLE));
  }
}
