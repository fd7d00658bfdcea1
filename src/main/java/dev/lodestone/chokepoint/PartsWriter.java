package dev.lodestone.chokepoint;

import dev.lodestone.supplygraph.Addition;
import java.util.Arrays;

/** Collects the parts of supplies in columns. */
final class PartsWriter {
  private long[] totals = new long[1024];
  private int items;
  private byte[] kinds = new byte[1024];
  private final Numbers starts = new Numbers(1024);
  private final Numbers weights = new Numbers(1024);
  private final Numbers suppliers = new Numbers(1024);
  private final Numbers countries = new Numbers(1024);
  private final Numbers dependencies = new Numbers(1024);
  private final Numbers operatorStarts = new Numbers(1024);
  private final Numbers operators = new Numbers(1024);

  PartsWriter() {
    starts.add(0);
    operatorStarts.add(0);
  }

  void facility(Suppliers read, int supplier, int weight, boolean silent) {
    read.addOperators(supplier, operators);
    add(
        Shape.Kind.FACILITY.ordinal() | (silent ? Parts.SILENT : 0),
        weight,
        read.facility(supplier),
        read.country(supplier),
        read.dependency(supplier));
  }

  /** Adds what an edit adds; a country where no facility is named. */
  void added(Addition addition, int weight) {
    int country = addition.country().orElse(Item.NONE);
    Shape.Kind kind = addition.supplier() == country ? Shape.Kind.COUNTRY : Shape.Kind.FACILITY;
    addition.operators().forEach(operators::add);
    add(
        kind.ordinal() | Parts.ADDED | (addition.recycled() ? Parts.RECYCLED : 0),
        weight,
        addition.supplier(),
        country,
        addition.dependency());
  }

  void country(int country, int weight, int dependency) {
    add(Shape.Kind.COUNTRY.ordinal(), weight, country, country, dependency);
  }

  void notKnown(Shape.Kind kind, int weight) {
    add(kind.ordinal(), weight, Item.NONE, Item.NONE, Item.NONE);
  }

  private void add(int kind, int weight, int supplier, int country, int dependency) {
    int part = weights.size();
    if (part == kinds.length) {
      kinds = Arrays.copyOf(kinds, Math.addExact(part, part >> 1));
    }
    kinds[part] = (byte) kind;
    weights.add(weight);
    suppliers.add(supplier);
    countries.add(country);
    dependencies.add(dependency);
    operatorStarts.add(operators.size());
  }

  /**
   * Ends the item.
   *
   * @param total what its weights add up to; {@link Parts#NOT_SHARED} or {@link
   *     Parts#NOT_SHARED_ADDED_TO} where no share is stated
   */
  void close(long total) {
    if (items == totals.length) {
      totals = Arrays.copyOf(totals, Math.addExact(items, items >> 1));
    }
    totals[items++] = total;
    starts.add(weights.size());
  }

  Parts parts() {
    return new Parts(
        Arrays.copyOf(totals, items),
        starts.toArray(),
        Arrays.copyOf(kinds, weights.size()),
        weights.toArray(),
        suppliers.toArray(),
        countries.toArray(),
        dependencies.toArray(),
        operatorStarts.toArray(),
        operators.toArray());
  }
}
