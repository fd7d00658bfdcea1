package dev.lodestone.supplygraph;

import java.time.LocalDate;

/**
 * The dependencies of a graph on a day as plain numbers, for whoever reads very many of them: what
 * {@link SupplyGraph} says in words, without an object for each fact. Dependencies that start at a
 * node are numbered in a row; those that end at it stand in a row of positions. Immutable.
 */
public final class DependencyScan {
  private static final ProductionStatus[] STATUSES = ProductionStatus.values();

  private final DependencyTable table;
  private final int epochDay;
  private final int framesUpTo;

  DependencyScan(DependencyTable table, LocalDate asOf) {
    this.table = table;
    this.epochDay = Math.toIntExact(asOf.toEpochDay());
    this.framesUpTo = asOf.getYear();
  }

  /** The first dependency that starts at a node. */
  public int firstOutgoing(int node) {
    return table.firstOutgoing(node);
  }

  /** One more than the last dependency that starts at a node. */
  public int endOutgoing(int node) {
    return table.firstOutgoing(node + 1);
  }

  /**
   * The first position of the dependencies that end at a node and are not {@code REQUIRES}: a
   * material has few suppliers and may have very many users.
   */
  public int firstIncoming(int node) {
    return table.afterUses(node);
  }

  /** One more than the last position of the dependencies that end at a node. */
  public int endIncoming(int node) {
    return table.firstIncoming(node + 1);
  }

  /** The dependency at a position; ascending. */
  public int incoming(int position) {
    return table.incoming(position);
  }

  public int from(int dependency) {
    return table.from(dependency);
  }

  public int to(int dependency) {
    return table.to(dependency);
  }

  /** Whether a dependency is of the kind and holds on the day. */
  public boolean holds(int dependency, DependencyKind kind) {
    return table.isKind(dependency, kind) && table.isValid(dependency, epochDay);
  }

  /** Of a {@code REQUIRES}: the number of its slot's name, in the order of names. */
  public int slot(int dependency) {
    return table.textNumber(dependency);
  }

  /** Of a {@code REQUIRES}: how many alternatives of its slot are needed. */
  public int needs(int dependency) {
    return table.number(dependency);
  }

  /** Of a {@code REQUIRES}: 1 for the usual alternative. */
  public int rank(int dependency) {
    return table.extra(dependency);
  }

  /**
   * Of a {@code SUPPLIES} or {@code PRODUCES}: the share in parts per million; negative where none
   * is stated.
   */
  public int share(int dependency) {
    return table.number(dependency);
  }

  /** Of a {@code PRODUCES}: whether the facility supplies on the day. */
  public boolean supplies(int dependency) {
    return STATUSES[table.extra(dependency)].supplies();
  }

  /** Of a {@code SUPPLIES}: the number of its frame; the lower, the more it is preferred. */
  public int frame(int dependency) {
    return table.extra(dependency);
  }

  /** Whether the period of the frame of a {@code SUPPLIES} is not after the day's year. */
  public boolean isFrameDue(int dependency) {
    return table.frame(dependency).toYear() <= framesUpTo;
  }
}
