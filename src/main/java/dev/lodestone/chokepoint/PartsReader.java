package dev.lodestone.chokepoint;

import dev.lodestone.supplygraph.Addition;
import dev.lodestone.supplygraph.DependencyKind;
import dev.lodestone.supplygraph.DependencyScan;
import dev.lodestone.supplygraph.Shares;
import dev.lodestone.supplygraph.SupplyGraph;
import java.time.LocalDate;
import java.util.List;

/**
 * Works out what the supplies of items are made of, item after item, from the suppliers and the
 * frame of the day. The order of parts is: for each framed country, by id, its facilities and what
 * they do not explain; the other facilities; what is not known; what edits add.
 */
final class PartsReader {
  /** Stands for every country that is not framed, and for none recorded. */
  private static final int OUTSIDE = Integer.MIN_VALUE;

  private final SupplyGraph graph;
  private final LocalDate asOf;
  private final DependencyScan scan;
  private final Suppliers suppliers;
  private final Frames frames;
  private final PartsWriter writer = new PartsWriter();
  private final Numbers countries = new Numbers(8);
  private final Numbers shares = new Numbers(8);
  private final Numbers statements = new Numbers(8);

  PartsReader(SupplyGraph graph, LocalDate asOf, DependencyScan scan) {
    this.graph = graph;
    this.asOf = asOf;
    this.scan = scan;
    this.suppliers = new Suppliers(scan);
    this.frames = new Frames(scan);
  }

  /**
   * Reads the supply of the next item.
   *
   * @param open whether its list of suppliers is open
   * @param made whether it has a recipe
   * @return whether nothing at all is recorded of it
   */
  boolean read(int node, boolean open, boolean made) {
    boolean anyProducer = suppliers.read(node);
    boolean framed = readFrame(node);
    boolean nothing = open && !framed && !anyProducer;
    List<Addition> additions = additions(node);
    if (framed || suppliers.anyShare()) {
      long total = shared(open);
      addOnTop(additions, total);
      writer.close(total);
    } else if (additions.isEmpty()) {
      addUnshared(1, open);
      writer.close(Parts.NOT_SHARED);
    } else {
      // About a data gap there is nothing normal to say.
      if (!nothing || made) {
        addUnshared(Shares.WHOLE, open);
      }
      addOnTop(additions, Shares.WHOLE);
      writer.close(Parts.NOT_SHARED_ADDED_TO);
    }
    return nothing;
  }

  private List<Addition> additions(int node) {
    return scan.isAddedTo(node) ? graph.supply(node, asOf).additions() : List.of();
  }

  /** Where nothing is shared, any one normal part carries the whole. */
  private void addUnshared(int weight, boolean open) {
    for (int i = 0; i < suppliers.size(); i++) {
      writer.facility(suppliers, i, weight, false);
    }
    if (open) {
      writer.notKnown(Shape.Kind.UNKNOWN, weight);
    }
  }

  /**
   * What comes on top: its shares are of the normal supply, which stays what must remain of. A
   * share of a total that is not a whole number of parts is rounded up.
   */
  private void addOnTop(List<Addition> additions, long normal) {
    for (Addition addition : additions) {
      writer.added(addition, (int) Math.ceilDiv(addition.share() * normal, Shares.WHOLE));
    }
  }

  /** The chosen frame by country; several figures for one country are added. */
  private boolean readFrame(int node) {
    countries.cut(0);
    shares.cut(0);
    statements.cut(0);
    int frame = frames.choose(node);
    for (int at = scan.firstIncoming(node);
        frame != Frames.NONE && at < scan.endIncoming(node);
        at++) {
      int dependency = scan.incoming(at);
      if (scan.holds(dependency, DependencyKind.SUPPLIES)
          && !scan.isAdded(dependency)
          && scan.frame(dependency) == frame) {
        int last = countries.size() - 1;
        if (last >= 0 && countries.get(last) == scan.from(dependency)) {
          shares.set(last, shares.get(last) + scan.share(dependency));
        } else {
          countries.add(scan.from(dependency));
          shares.add(scan.share(dependency));
          statements.add(dependency);
        }
      }
    }
    return frame != Frames.NONE;
  }

  /** Adds the parts where shares are stated; returns what their weights add up to. */
  private long shared(boolean open) {
    long stated = 0;
    for (int i = 0; i < countries.size(); i++) {
      int share = shares.get(i);
      int explained = addScaled(countries.get(i), share);
      if (share > explained) {
        writer.country(countries.get(i), share - explained, statements.get(i));
      }
      stated += share;
    }
    int residual = (int) Math.max(0, Shares.WHOLE - stated);
    boolean anySilent = false;
    for (int i = 0; i < suppliers.size(); i++) {
      anySilent |= isOutside(i) && suppliers.share(i) < 0;
    }
    int rest = residual - addScaled(OUTSIDE, residual);
    stated += residual - rest;
    if (rest > 0 && (open || anySilent)) {
      writer.notKnown(open ? Shape.Kind.UNKNOWN : Shape.Kind.UNSTATED, rest);
      stated += rest;
    }
    return stated;
  }

  /**
   * Adds facilities with what they state, scaled down to the room there is; without a share they
   * weigh nothing. Rounding is carried along, so that the sum is exact.
   *
   * @return what they take of the room
   */
  private int addScaled(int country, int room) {
    long stated = 0;
    for (int i = 0; i < suppliers.size(); i++) {
      stated += isIn(i, country) ? Math.max(0, suppliers.share(i)) : 0;
    }
    long scale = Math.max(stated, room);
    long before = 0;
    for (int i = 0; i < suppliers.size(); i++) {
      if (isIn(i, country)) {
        int share = Math.max(0, suppliers.share(i));
        long after = before + share;
        int weight = stated <= room ? share : (int) (after * room / scale - before * room / scale);
        writer.facility(suppliers, i, weight, country == OUTSIDE && suppliers.share(i) < 0);
        before = after;
      }
    }
    return (int) Math.min(stated, room);
  }

  private boolean isIn(int supplier, int country) {
    return country == OUTSIDE ? isOutside(supplier) : suppliers.country(supplier) == country;
  }

  private boolean isOutside(int supplier) {
    for (int i = 0; i < countries.size(); i++) {
      if (countries.get(i) == suppliers.country(supplier)) {
        return false;
      }
    }
    return true;
  }

  Parts parts() {
    return writer.parts();
  }
}
