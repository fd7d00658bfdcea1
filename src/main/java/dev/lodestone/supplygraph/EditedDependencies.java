package dev.lodestone.supplygraph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A table and what edits add to it: the numbers of the table stay, what is added is numbered after
 * them. Cost beyond the table: that of what is added.
 */
final class EditedDependencies implements Dependencies {
  private final DependencyTable table;
  private final int nodes;
  private final List<Added> added;
  private final Map<Integer, int[]> outgoing = new HashMap<>();
  private final Map<Integer, int[]> incoming = new HashMap<>();

  /**
   * A dependency that an edit adds.
   *
   * @param text the slot of a {@code REQUIRES}; empty otherwise
   * @param number its share in parts per million, or what its slot needs; -1 for neither
   * @param extra its rank, or the ordinal of its status
   * @param recycled whether what is supplied is made of nothing but what comes back
   */
  record Added(
      DependencyKind kind,
      int from,
      int to,
      Validity validity,
      String factId,
      String text,
      int number,
      int extra,
      boolean recycled) {}

  /**
   * Adds to a table.
   *
   * @param nodes how many nodes the table knows
   */
  EditedDependencies(DependencyTable table, int nodes, List<Added> added) {
    this.table = table;
    this.nodes = nodes;
    this.added = List.copyOf(added);
    for (int i = 0; i < added.size(); i++) {
      int[] number = {table.size() + i};
      outgoing.merge(added.get(i).from(), number, EditedDependencies::joined);
      incoming.merge(added.get(i).to(), number, EditedDependencies::joined);
    }
  }

  private static int[] joined(int[] first, int[] second) {
    return IntStream.concat(Arrays.stream(first), Arrays.stream(second)).toArray();
  }

  DependencyTable table() {
    return table;
  }

  List<Added> added() {
    return new ArrayList<>(added);
  }

  boolean isAdded(int dependency) {
    return dependency >= table.size();
  }

  Added get(int dependency) {
    return added.get(dependency - table.size());
  }

  @Override
  public int size() {
    return table.size() + added.size();
  }

  @Override
  public long bytes() {
    return table.bytes();
  }

  @Override
  public DependencyKind kind(int dependency) {
    return isAdded(dependency) ? get(dependency).kind() : table.kind(dependency);
  }

  @Override
  public int from(int dependency) {
    return isAdded(dependency) ? get(dependency).from() : table.from(dependency);
  }

  @Override
  public int to(int dependency) {
    return isAdded(dependency) ? get(dependency).to() : table.to(dependency);
  }

  @Override
  public boolean isValid(int dependency, int epochDay) {
    return isAdded(dependency)
        ? get(dependency).validity().contains(java.time.LocalDate.ofEpochDay(epochDay))
        : table.isValid(dependency, epochDay);
  }

  @Override
  public Validity validity(int dependency) {
    return isAdded(dependency) ? get(dependency).validity() : table.validity(dependency);
  }

  @Override
  public FactKind factKind(int dependency) {
    return isAdded(dependency) ? FactKind.ASSUMED : table.factKind(dependency);
  }

  @Override
  public String factId(int dependency) {
    return isAdded(dependency) ? get(dependency).factId() : table.factId(dependency);
  }

  @Override
  public String text(int dependency) {
    return isAdded(dependency) ? get(dependency).text() : table.text(dependency);
  }

  @Override
  public int number(int dependency) {
    return isAdded(dependency) ? get(dependency).number() : table.number(dependency);
  }

  @Override
  public int extra(int dependency) {
    return isAdded(dependency) ? get(dependency).extra() : table.extra(dependency);
  }

  /** Of the table alone: what is added stands in no published frame. */
  @Override
  public FrameKey frame(int dependency) {
    return table.frame(dependency);
  }

  /** Of the table alone: no control is added. */
  @Override
  public ControlScope scope(int dependency) {
    return table.scope(dependency);
  }

  @Override
  public int[] outgoing(int node, DependencyKind kind) {
    int[] known = node < nodes ? table.outgoing(node, kind) : new int[0];
    return joined(known, ofKind(outgoing.get(node), kind));
  }

  @Override
  public int[] incoming(int node, DependencyKind kind) {
    int[] known = node < nodes ? table.incoming(node, kind) : new int[0];
    return joined(known, ofKind(incoming.get(node), kind));
  }

  private int[] ofKind(int @org.jspecify.annotations.Nullable [] found, DependencyKind kind) {
    return found == null
        ? new int[0]
        : Arrays.stream(found).filter(dependency -> kind(dependency) == kind).toArray();
  }
}
