package dev.lodestone.chokepoint;

import dev.lodestone.supplygraph.DependencyKind;
import dev.lodestone.supplygraph.DependencyScan;

/**
 * The facilities that supply one item on a day, in the order of their ids; read again for each
 * item.
 */
final class Suppliers {
  private final DependencyScan scan;
  private final Numbers producing = new Numbers(8);
  private final Numbers countries = new Numbers(8);
  private boolean anyShare;

  Suppliers(DependencyScan scan) {
    this.scan = scan;
  }

  /**
   * Reads the suppliers of an item; returns whether any producer of whatever status is recorded.
   */
  boolean read(int node) {
    producing.cut(0);
    countries.cut(0);
    anyShare = false;
    boolean anyProducer = false;
    for (int at = scan.firstIncoming(node); at < scan.endIncoming(node); at++) {
      int dependency = scan.incoming(at);
      if (scan.holds(dependency, DependencyKind.PRODUCES) && !scan.isAdded(dependency)) {
        anyProducer = true;
        if (scan.supplies(dependency)) {
          producing.add(dependency);
          countries.add(countryOf(scan.from(dependency)));
          anyShare |= scan.share(dependency) >= 0;
        }
      }
    }
    return anyProducer;
  }

  private int countryOf(int facility) {
    for (int at = scan.firstOutgoing(facility); at < scan.endOutgoing(facility); at++) {
      int out = scan.outgoing(at);
      if (scan.holds(out, DependencyKind.LOCATED_IN)) {
        return scan.to(out);
      }
    }
    return Item.NONE;
  }

  /** Adds the companies that run the facility of a supplier, ascending. */
  void addOperators(int supplier, Numbers operators) {
    int facility = facility(supplier);
    int last = Item.NONE;
    for (int at = scan.firstIncoming(facility); at < scan.endIncoming(facility); at++) {
      int dependency = scan.incoming(at);
      if (scan.holds(dependency, DependencyKind.OPERATES) && scan.from(dependency) != last) {
        last = scan.from(dependency);
        operators.add(last);
      }
    }
  }

  int size() {
    return producing.size();
  }

  boolean anyShare() {
    return anyShare;
  }

  /** The {@code PRODUCES} of a supplier. */
  int dependency(int supplier) {
    return producing.get(supplier);
  }

  int facility(int supplier) {
    return scan.from(producing.get(supplier));
  }

  /** Its country; {@link Item#NONE} where not recorded. */
  int country(int supplier) {
    return countries.get(supplier);
  }

  /** Its share in parts per million; negative where not stated. */
  int share(int supplier) {
    return scan.share(producing.get(supplier));
  }
}
