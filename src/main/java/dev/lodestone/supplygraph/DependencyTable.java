package dev.lodestone.supplygraph;

import java.util.Arrays;
import java.util.List;

/** Dependencies in columns, with their starts and ends indexed by node. */
final class DependencyTable implements Dependencies {
  /** Stands for an open end of a validity. */
  static final int OPEN_FROM = Integer.MIN_VALUE;

  static final int OPEN_TO = Integer.MAX_VALUE;

  private static final DependencyKind[] KINDS = DependencyKind.values();
  private static final FactKind[] FACT_KINDS = FactKind.values();

  private final byte[] kinds;
  private final int[] from;
  private final int[] to;
  private final int[] validFrom;
  private final int[] validTo;
  private final byte[] factKinds;
  private final int[] texts;
  private final int[] numbers;
  private final int[] extras;
  private final IdTable factIds;
  private final List<String> textPool;
  private final List<FrameKey> frames;
  private final List<ControlScope> scopes;
  private final int[] outStarts;
  private final int[] inStarts;
  private final int[] in;

  /** For each node where among its incoming dependencies the {@code REQUIRES} end. */
  private final int[] afterUses;

  /** The columns are sorted by start node first; they are taken over, not copied. */
  DependencyTable(
      int nodes,
      byte[] kinds,
      int[] from,
      int[] to,
      int[] validFrom,
      int[] validTo,
      byte[] factKinds,
      int[] texts,
      int[] numbers,
      int[] extras,
      IdTable factIds,
      List<String> textPool,
      List<FrameKey> frames,
      List<ControlScope> scopes) {
    this.kinds = kinds;
    this.from = from;
    this.to = to;
    this.validFrom = validFrom;
    this.validTo = validTo;
    this.factKinds = factKinds;
    this.texts = texts;
    this.numbers = numbers;
    this.extras = extras;
    this.factIds = factIds;
    this.textPool = List.copyOf(textPool);
    this.frames = List.copyOf(frames);
    this.scopes = List.copyOf(scopes);
    this.outStarts = starts(nodes, from);
    this.inStarts = starts(nodes, to);
    this.in = new int[to.length];
    int[] next = inStarts.clone();
    for (int dependency = 0; dependency < to.length; dependency++) {
      if (isKind(dependency, DependencyKind.REQUIRES)) {
        in[next[to[dependency]]++] = dependency;
      }
    }
    this.afterUses = Arrays.copyOf(next, nodes);
    for (int dependency = 0; dependency < to.length; dependency++) {
      if (!isKind(dependency, DependencyKind.REQUIRES)) {
        in[next[to[dependency]]++] = dependency;
      }
    }
  }

  private static int[] starts(int nodes, int[] ends) {
    int[] starts = new int[nodes + 1];
    for (int end : ends) {
      starts[end + 1]++;
    }
    for (int node = 0; node < nodes; node++) {
      starts[node + 1] += starts[node];
    }
    return starts;
  }

  @Override
  public int size() {
    return kinds.length;
  }

  @Override
  public long bytes() {
    long numbers = (long) outStarts.length + inStarts.length + afterUses.length;
    for (int[] column :
        new int[][] {from, to, validFrom, validTo, texts, this.numbers, extras, in}) {
      numbers += column.length;
    }
    return Integer.BYTES * numbers + kinds.length + factKinds.length + factIds.bytes();
  }

  @Override
  public DependencyKind kind(int dependency) {
    return KINDS[kinds[dependency]];
  }

  @Override
  public int from(int dependency) {
    return from[dependency];
  }

  @Override
  public int to(int dependency) {
    return to[dependency];
  }

  @Override
  public boolean isValid(int dependency, int epochDay) {
    return validFrom[dependency] <= epochDay && epochDay < validTo[dependency];
  }

  @Override
  public Validity validity(int dependency) {
    return new Validity(
        validFrom[dependency] == OPEN_FROM
            ? null
            : java.time.LocalDate.ofEpochDay(validFrom[dependency]),
        validTo[dependency] == OPEN_TO
            ? null
            : java.time.LocalDate.ofEpochDay(validTo[dependency]));
  }

  @Override
  public FactKind factKind(int dependency) {
    return FACT_KINDS[factKinds[dependency]];
  }

  @Override
  public String factId(int dependency) {
    return factIds.get(dependency);
  }

  @Override
  public String text(int dependency) {
    return textPool.get(texts[dependency]);
  }

  @Override
  public int number(int dependency) {
    return numbers[dependency];
  }

  @Override
  public int extra(int dependency) {
    return extras[dependency];
  }

  @Override
  public FrameKey frame(int dependency) {
    return frames.get(extras[dependency]);
  }

  @Override
  public ControlScope scope(int dependency) {
    return scopes.get(extras[dependency]);
  }

  boolean isKind(int dependency, DependencyKind kind) {
    return kinds[dependency] == kind.ordinal();
  }

  /** The number of the text among all texts, in their order. */
  int textNumber(int dependency) {
    return texts[dependency];
  }

  /** All texts, in their order. */
  List<String> textPool() {
    return textPool;
  }

  int nodes() {
    return afterUses.length;
  }

  /** The first dependency that starts at a node; for the number of nodes, how many there are. */
  int firstOutgoing(int node) {
    return outStarts[node];
  }

  /**
   * The first position of those that end at a node; for the number of nodes, how many there are.
   */
  int firstIncoming(int node) {
    return inStarts[node];
  }

  /** The first position, of those that end at a node, after the {@code REQUIRES}. */
  int afterUses(int node) {
    return afterUses[node];
  }

  int incoming(int position) {
    return in[position];
  }

  @Override
  public int[] outgoing(int node, DependencyKind kind) {
    int first = outStarts[node];
    int last = outStarts[node + 1];
    int count = 0;
    for (int dependency = first; dependency < last; dependency++) {
      count += kinds[dependency] == kind.ordinal() ? 1 : 0;
    }
    int[] found = new int[count];
    for (int dependency = first, i = 0; i < count; dependency++) {
      if (kinds[dependency] == kind.ordinal()) {
        found[i++] = dependency;
      }
    }
    return found;
  }

  @Override
  public int[] incoming(int node, DependencyKind kind) {
    int first = inStarts[node];
    int last = inStarts[node + 1];
    int count = 0;
    for (int i = first; i < last; i++) {
      count += kinds[in[i]] == kind.ordinal() ? 1 : 0;
    }
    int[] found = new int[count];
    for (int i = first, j = 0; j < count; i++) {
      if (kinds[in[i]] == kind.ordinal()) {
        found[j++] = in[i];
      }
    }
    return found;
  }
}
