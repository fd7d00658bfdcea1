package dev.lodestone.chokepoint;

import dev.lodestone.supplygraph.Shares;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The shapes of all supplies of a chain in columns: parts in a row for each item, operators in a
 * row for each part. A million items have some millions of parts; as objects they would take most
 * of the time and memory of an answer.
 */
final class Parts {
  static final long NOT_SHARED = -1;

  /** No share is stated of normal supply, and what comes on top has a share of it. */
  static final long NOT_SHARED_ADDED_TO = -2;

  /** Bits beside a kind. */
  static final int SILENT = 0x80;

  static final int ADDED = 0x40;
  static final int RECYCLED = 0x20;
  private static final int KIND = 0x0f;

  private static final Shape.Kind[] KINDS = Shape.Kind.values();

  private final long[] totals;
  private final int[] starts;
  private final byte[] kinds;
  private final int[] weights;
  private final int[] suppliers;
  private final int[] countries;
  private final int[] dependencies;
  private final int[] operatorStarts;
  private final int[] operators;

  /**
   * The arrays are taken over, not copied. A total is {@link #NOT_SHARED} or {@link
   * #NOT_SHARED_ADDED_TO} where no share is stated.
   */
  Parts(
      long[] totals,
      int[] starts,
      byte[] kinds,
      int[] weights,
      int[] suppliers,
      int[] countries,
      int[] dependencies,
      int[] operatorStarts,
      int[] operators) {
    this.totals = totals;
    this.starts = starts;
    this.kinds = kinds;
    this.weights = weights;
    this.suppliers = suppliers;
    this.countries = countries;
    this.dependencies = dependencies;
    this.operatorStarts = operatorStarts;
    this.operators = operators;
  }

  /** Number of the first part of an item; for the number of items, how many parts there are. */
  int first(int item) {
    return starts[item];
  }

  /** One more than the number of the last part of an item. */
  int end(int item) {
    return starts[item + 1];
  }

  Shape.Kind kind(int part) {
    return KINDS[kinds[part] & KIND];
  }

  /** Whether it is a facility outside framed countries that states no share. */
  boolean isSilent(int part) {
    return kinds[part] < 0;
  }

  /** Whether it comes on top of normal supply; such parts are the last of an item. */
  boolean isAdded(int part) {
    return (kinds[part] & ADDED) != 0;
  }

  /** Whether it is made of what comes back instead of by recipe. */
  boolean isRecycled(int part) {
    return (kinds[part] & RECYCLED) != 0;
  }

  private Shape.Origin origin(int part) {
    if (isRecycled(part)) {
      return Shape.Origin.RECYCLED;
    }
    return isAdded(part) ? Shape.Origin.ADDED : Shape.Origin.NORMAL;
  }

  int weight(int part) {
    return weights[part];
  }

  int supplier(int part) {
    return suppliers[part];
  }

  int country(int part) {
    return countries[part];
  }

  int dependency(int part) {
    return dependencies[part];
  }

  int firstOperator(int part) {
    return operatorStarts[part];
  }

  int endOperator(int part) {
    return operatorStarts[part + 1];
  }

  int operator(int position) {
    return operators[position];
  }

  boolean isShared(int item) {
    return totals[item] >= 0;
  }

  /** What the weights of normal supply add up to, or stand for where none is stated. */
  long total(int item) {
    if (isShared(item)) {
      return totals[item];
    }
    return totals[item] == NOT_SHARED ? 1 : Shares.WHOLE;
  }

  /** The weight that must remain. */
  long need(int item, int minSupply) {
    return Shape.need(total(item), minSupply);
  }

  /** One more than the number of the last part of normal supply. */
  int endNormal(int item) {
    int end = end(item);
    while (end > first(item) && isAdded(end - 1)) {
      end--;
    }
    return end;
  }

  /** Whether the item has a part for what is not known. */
  boolean hasUnknown(int item) {
    int end = endNormal(item);
    return first(item) < end && kind(end - 1) == Shape.Kind.UNKNOWN;
  }

  /**
   * What a part counts for in a completion: nothing where it is known and, pessimistically, what is
   * not known carries an item without shares.
   */
  int weight(int part, int item, Completion completion) {
    boolean carried =
        completion == Completion.PESSIMISTIC
            && !isShared(item)
            && supplier(part) != Item.NONE
            && !isAdded(part)
            && hasUnknown(item);
    return carried ? 0 : weight(part);
  }

  Shape.Part part(int part) {
    List<Integer> run = new ArrayList<>();
    for (int position = firstOperator(part); position < endOperator(part); position++) {
      run.add(operator(position));
    }
    return new Shape.Part(
        kind(part),
        weight(part),
        supplier(part),
        country(part),
        dependency(part),
        run,
        origin(part));
  }

  Shape shape(int item) {
    List<Shape.Part> parts = new ArrayList<>();
    Set<Integer> silent = new HashSet<>();
    for (int part = first(item); part < end(item); part++) {
      parts.add(part(part));
      if (isSilent(part)) {
        silent.add(dependency(part));
      }
    }
    return new Shape(isShared(item), total(item), parts, silent);
  }
}
