package dev.lodestone.supplygraph;

/** Dependencies by number, with their starts and ends indexed by node. */
sealed interface Dependencies permits DependencyTable, EditedDependencies {
  int size();

  /** How many bytes the recorded ones take. */
  long bytes();

  DependencyKind kind(int dependency);

  int from(int dependency);

  int to(int dependency);

  boolean isValid(int dependency, int epochDay);

  Validity validity(int dependency);

  FactKind factKind(int dependency);

  String factId(int dependency);

  /** The slot of a {@code REQUIRES}, the clause of a {@code CONTROLS}. */
  String text(int dependency);

  /** A share in parts per million, -1 for none; what a slot needs. */
  int number(int dependency);

  /** A rank, or the ordinal of a status. */
  int extra(int dependency);

  FrameKey frame(int dependency);

  ControlScope scope(int dependency);

  int[] outgoing(int node, DependencyKind kind);

  int[] incoming(int node, DependencyKind kind);
}
