package dev.lodestone.supplygraph;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The dependencies of a graph on a day as plain numbers, for whoever reads very many of them: what
 * {@link SupplyGraph} says in words, without an object for each fact. Dependencies that start at a
 * node stand in a row of positions, and so do those that end at it. What edits add is among them.
 * Immutable.
 */
public final class DependencyScan {
  private static final ProductionStatus[] STATUSES = ProductionStatus.values();

  private final DependencyTable table;
  private final Dependencies all;
  private final @Nullable Overlay overlay;
  private final int recorded;
  private final int epochDay;
  private final int framesUpTo;

  DependencyScan(Dependencies dependencies, LocalDate asOf) {
    this.all = dependencies;
    this.table =
        switch (dependencies) {
          case DependencyTable plain -> plain;
          case EditedDependencies edited -> edited.table();
        };
    this.overlay =
        switch (dependencies) {
          case DependencyTable plain -> null;
          case EditedDependencies edited -> new Overlay(edited);
        };
    this.recorded = table.size();
    this.epochDay = Math.toIntExact(asOf.toEpochDay());
    this.framesUpTo = asOf.getYear();
  }

  /** The first position of the dependencies that start at a node. */
  public int firstOutgoing(int node) {
    int[] row = overlay == null ? null : overlay.outgoing(node);
    if (row != null && row.length > 0) {
      return row[0];
    }
    return node < table.nodes() ? table.firstOutgoing(node) : 0;
  }

  /** One more than the last position of the dependencies that start at a node. */
  public int endOutgoing(int node) {
    int[] row = overlay == null ? null : overlay.outgoing(node);
    if (row != null && row.length > 0) {
      return row[1];
    }
    return node < table.nodes() ? table.firstOutgoing(node + 1) : 0;
  }

  /** The dependency at a position of those that start at a node. */
  public int outgoing(int position) {
    return overlay == null || position < recorded ? position : overlay.dependency(position);
  }

  /**
   * The first position of the dependencies that end at a node and are not {@code REQUIRES}: a
   * material has few suppliers and may have very many users.
   */
  public int firstIncoming(int node) {
    int[] row = overlay == null ? null : overlay.incoming(node);
    if (row != null && row.length > 0) {
      return row[0];
    }
    return node < table.nodes() ? table.afterUses(node) : 0;
  }

  /** One more than the last position of the dependencies that end at a node. */
  public int endIncoming(int node) {
    int[] row = overlay == null ? null : overlay.incoming(node);
    if (row != null && row.length > 0) {
      return row[1];
    }
    return node < table.nodes() ? table.firstIncoming(node + 1) : 0;
  }

  /** The dependency at a position of those that end at a node. */
  public int incoming(int position) {
    return overlay == null || position < recorded
        ? table.incoming(position)
        : overlay.dependency(position);
  }

  /** Whether an edit adds a dependency. */
  public boolean isAdded(int dependency) {
    return dependency >= recorded;
  }

  /** Whether edits add anything that ends at a node, uses left out. */
  public boolean isAddedTo(int node) {
    return overlay != null && overlay.isTouched(node);
  }

  public int from(int dependency) {
    return isAdded(dependency) ? all.from(dependency) : table.from(dependency);
  }

  public int to(int dependency) {
    return isAdded(dependency) ? all.to(dependency) : table.to(dependency);
  }

  /** Whether a dependency is of the kind and holds on the day. */
  public boolean holds(int dependency, DependencyKind kind) {
    return isAdded(dependency)
        ? all.kind(dependency) == kind && all.isValid(dependency, epochDay)
        : table.isKind(dependency, kind) && table.isValid(dependency, epochDay);
  }

  /** Of a {@code REQUIRES}: the number of its slot's name, in the order of names. */
  public int slot(int dependency) {
    return overlay == null ? table.textNumber(dependency) : overlay.slot(dependency);
  }

  /** Of a {@code REQUIRES}: how many alternatives of its slot are needed. */
  public int needs(int dependency) {
    return all.number(dependency);
  }

  /** Of a {@code REQUIRES}: 1 for the usual alternative. */
  public int rank(int dependency) {
    return all.extra(dependency);
  }

  /**
   * Of a {@code SUPPLIES} or {@code PRODUCES}: the share in parts per million; negative where none
   * is stated.
   */
  public int share(int dependency) {
    return all.number(dependency);
  }

  /** Of a {@code PRODUCES}: whether the facility supplies on the day. */
  public boolean supplies(int dependency) {
    return STATUSES[all.extra(dependency)].supplies();
  }

  /**
   * Of a recorded {@code SUPPLIES}: the number of its frame; the lower, the more it is preferred.
   */
  public int frame(int dependency) {
    return table.extra(dependency);
  }

  /** Whether the period of the frame of a recorded {@code SUPPLIES} is not after the day's year. */
  public boolean isFrameDue(int dependency) {
    return table.frame(dependency).toYear() <= framesUpTo;
  }
}
