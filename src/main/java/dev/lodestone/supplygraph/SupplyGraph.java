package dev.lodestone.supplygraph;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The structure of the whole supply graph under one graph version, immutable and safe to share
 * between threads: who needs what in which slot, who supplies it, who controls it, and when. Names
 * and prose stay in the database.
 *
 * <p>Nodes are numbered {@code 0 ≤ node < size()} in the order of their ids, dependencies {@code 0
 * ≤ dependency < dependencyCount()} in the order of kind, ends and fact id, so that the same facts
 * always give the same numbers. What {@linkplain #edit edits} add is numbered after what is
 * recorded. Methods that take a number throw {@link IndexOutOfBoundsException} for one that is out
 * of range.
 */
public final class SupplyGraph {
  private final GraphVersion version;
  private final IdTable ids;
  private final byte[] kinds;
  private final byte[] lists;
  private final Dependencies dependencies;
  private final Map<Integer, List<Clause>> clauses;
  private final List<Quarantined> quarantine;
  private final Hypotheses hypotheses;
  private final Map<Class<?>, Object> derived = new ConcurrentHashMap<>();

  SupplyGraph(
      GraphVersion version,
      IdTable ids,
      byte[] kinds,
      byte[] lists,
      Dependencies dependencies,
      Map<Integer, List<Clause>> clauses,
      List<Quarantined> quarantine,
      Hypotheses hypotheses) {
    this.version = version;
    this.ids = ids;
    this.kinds = kinds;
    this.lists = lists;
    this.dependencies = dependencies;
    this.clauses = Map.copyOf(clauses);
    this.quarantine = List.copyOf(quarantine);
    this.hypotheses = hypotheses;
  }

  /** Starts a graph that will carry the version. */
  public static SupplyGraphBuilder builder(GraphVersion version) {
    return new SupplyGraphBuilder(version);
  }

  /** Starts a graph that differs from this one by edits. */
  public SupplyGraphEditor edit() {
    return new SupplyGraphEditor(this);
  }

  /** The same recorded facts with other edits; they share what is recorded. */
  SupplyGraph with(Dependencies edited, Map<Integer, List<Clause>> changed, Hypotheses assumed) {
    return new SupplyGraph(version, ids, kinds, lists, edited, changed, quarantine, assumed);
  }

  /** The version of what is recorded, whatever edits say. */
  public GraphVersion version() {
    return version;
  }

  /**
   * What somebody derives from this graph and keeps with it: made when it is first asked for, and
   * dropped with the graph. A graph with other edits has its own.
   *
   * @param type of which there is one for each graph; it may hold the graph
   * @param making makes it; quick, and derives nothing else
   */
  public <T> T derived(Class<T> type, Function<? super SupplyGraph, ? extends T> making) {
    return Objects.requireNonNull(
        type.cast(derived.computeIfAbsent(type, key -> making.apply(this))));
  }

  /** What the reader left out because it cannot be right. */
  public List<Quarantined> quarantine() {
    return quarantine;
  }

  /** How many nodes there are. */
  public int size() {
    return kinds.length + hypotheses.nodes().size();
  }

  /** How many bytes its columns take: ids, dependencies and their indexes, not what is derived. */
  public long bytes() {
    return ids.bytes() + kinds.length + lists.length + dependencies.bytes();
  }

  int recordedNodes() {
    return kinds.length;
  }

  Dependencies dependencies() {
    return dependencies;
  }

  Map<Integer, List<Clause>> allClauses() {
    return clauses;
  }

  Hypotheses hypotheses() {
    return hypotheses;
  }

  /** Nodes of what edits have taken away from the start, ascending. */
  public NavigableSet<Integer> lost() {
    return hypotheses.lost();
  }

  /** The name of a node that an edit adds; empty for one that is recorded. */
  public Optional<String> hypotheticalName(int node) {
    return node < kinds.length
        ? Optional.empty()
        : Optional.of(hypotheses.nodes().get(node - kinds.length).name());
  }

  /** Whether an edit adds the dependency. */
  public boolean isHypothetical(int dependency) {
    return dependencies instanceof EditedDependencies edited && edited.isAdded(dependency);
  }

  /** The node of an id; empty when it is not part of the structure. Cost: logarithmic. */
  public OptionalInt find(String id) {
    int node = ids.find(id);
    for (int i = 0; node < 0 && i < hypotheses.nodes().size(); i++) {
      node = hypotheses.nodes().get(i).id().equals(id) ? kinds.length + i : node;
    }
    return node < 0 ? OptionalInt.empty() : OptionalInt.of(node);
  }

  public String id(int node) {
    return node < kinds.length ? ids.get(node) : hypotheses.nodes().get(node - kinds.length).id();
  }

  public EntityKind kind(int node) {
    return node < kinds.length
        ? KINDS[kinds[node]]
        : hypotheses.nodes().get(node - kinds.length).kind();
  }

  /** Whether a product's supplier list is complete; {@code OPEN} for whatever is not a product. */
  public ListCompleteness supplierList(int node) {
    return node < kinds.length ? LISTS[lists[node]] : ListCompleteness.OPEN;
  }

  /** How many dependencies there are. */
  public int dependencyCount() {
    return dependencies.size();
  }

  public DependencyKind dependencyKind(int dependency) {
    return dependencies.kind(dependency);
  }

  /**
   * Where the relationship starts in Neo4j: the product of a {@code REQUIRES}, the facility of a
   * {@code PRODUCES}.
   */
  public int from(int dependency) {
    return dependencies.from(dependency);
  }

  /** Where the relationship ends in Neo4j. */
  public int to(int dependency) {
    return dependencies.to(dependency);
  }

  /** The unique name of the fact. */
  public String factId(int dependency) {
    return dependencies.factId(dependency);
  }

  public Validity validity(int dependency) {
    return dependencies.validity(dependency);
  }

  public boolean isValid(int dependency, LocalDate asOf) {
    return dependencies.isValid(dependency, Math.toIntExact(asOf.toEpochDay()));
  }

  public FactKind factKind(int dependency) {
    return dependencies.factKind(dependency);
  }

  /** The slot of a {@code REQUIRES}; empty for any other dependency. */
  public Optional<String> slot(int dependency) {
    return dependencyKind(dependency) == DependencyKind.REQUIRES
        ? Optional.of(dependencies.text(dependency))
        : Optional.empty();
  }

  /**
   * The share of a {@code SUPPLIES} or {@code PRODUCES}, or the percentage of an {@code OWNS}, in
   * parts per million.
   */
  public OptionalInt share(int dependency) {
    return switch (dependencyKind(dependency)) {
      case SUPPLIES, PRODUCES, OWNS -> optional(dependencies.number(dependency));
      case REQUIRES, OPERATES, LOCATED_IN, CONTROLS, IMPOSED_BY -> OptionalInt.empty();
    };
  }

  /** What a facility of a {@code PRODUCES} does; empty for any other dependency. */
  public Optional<ProductionStatus> status(int dependency) {
    return dependencyKind(dependency) == DependencyKind.PRODUCES
        ? Optional.of(STATUSES[dependencies.extra(dependency)])
        : Optional.empty();
  }

  /** The dependencies on a day as plain numbers. */
  public DependencyScan scan(LocalDate asOf) {
    return new DependencyScan(dependencies, asOf);
  }

  /** Dependencies of a kind that start at a node, whatever their validity, in ascending order. */
  public int[] outgoing(int node, DependencyKind kind) {
    return dependencies.outgoing(node, kind);
  }

  /** Dependencies of a kind that end at a node, whatever their validity, in ascending order. */
  public int[] incoming(int node, DependencyKind kind) {
    return dependencies.incoming(node, kind);
  }

  /** The recipe of an item on a day: slots by name; empty for what is made of nothing recorded. */
  public List<Slot> recipe(int item, LocalDate asOf) {
    return on(asOf).recipe(item);
  }

  /** Who supplies an item on a day; the frame's period is not after the day's year. */
  public Supply supply(int item, LocalDate asOf) {
    return on(asOf).supply(item);
  }

  /** The companies that run a facility on a day, ascending. */
  public int[] operators(int facility, LocalDate asOf) {
    return on(asOf).operators(facility);
  }

  /** The country a facility stands in on a day; the first by id where several are recorded. */
  public OptionalInt country(int facility, LocalDate asOf) {
    return on(asOf).end(outgoing(facility, DependencyKind.LOCATED_IN));
  }

  /** The country whose regime it is on a day; the first by id where several are recorded. */
  public OptionalInt imposer(int regime, LocalDate asOf) {
    return on(asOf).end(outgoing(regime, DependencyKind.IMPOSED_BY));
  }

  /** What covers an item on a day, whatever the state of the clauses. */
  public List<Control> controlsOn(int item, LocalDate asOf) {
    return on(asOf).controls(incoming(item, DependencyKind.CONTROLS));
  }

  /** What a regime covers on a day, whatever the state of its clauses. */
  public List<Control> controlsOf(int regime, LocalDate asOf) {
    return on(asOf).controls(outgoing(regime, DependencyKind.CONTROLS));
  }

  private DayReader on(LocalDate asOf) {
    return new DayReader(this, dependencies, asOf);
  }

  /** The clauses of a regime by number; empty where none is recorded. */
  public List<Clause> clauses(int regime) {
    return clauses.getOrDefault(regime, List.of());
  }

  /**
   * The clause and scope of a {@code CONTROLS}.
   *
   * @throws IllegalArgumentException for any other dependency
   */
  public Control control(int dependency) {
    requireKind(dependency, DependencyKind.CONTROLS);
    ControlScope scope = dependencies.scope(dependency);
    return new Control(
        dependency,
        from(dependency),
        to(dependency),
        dependencies.text(dependency),
        scope.destinations(),
        scope.endUse(),
        scope.deMinimis(),
        scope.coverage());
  }

  /**
   * The published set of shares that a {@code SUPPLIES} is part of.
   *
   * @throws IllegalArgumentException for any other dependency
   */
  public FrameKey frame(int dependency) {
    requireKind(dependency, DependencyKind.SUPPLIES);
    return dependencies.frame(dependency);
  }

  private void requireKind(int dependency, DependencyKind kind) {
    if (dependencyKind(dependency) != kind) {
      throw new IllegalArgumentException(factId(dependency) + " is no " + kind);
    }
  }

  private static OptionalInt optional(int number) {
    return number < 0 ? OptionalInt.empty() : OptionalInt.of(number);
  }

  private static final EntityKind[] KINDS = EntityKind.values();
  private static final ListCompleteness[] LISTS = ListCompleteness.values();
  private static final ProductionStatus[] STATUSES = ProductionStatus.values();
}
