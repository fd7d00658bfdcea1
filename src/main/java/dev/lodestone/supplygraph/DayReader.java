package dev.lodestone.supplygraph;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Puts together what the dependencies valid on a day say of one node: its recipe, its supply. */
record DayReader(SupplyGraph graph, Dependencies dependencies, LocalDate asOf) {
  private static final ProductionStatus[] STATUSES = ProductionStatus.values();

  List<Slot> recipe(int item) {
    Map<String, List<Slot.Alternative>> alternatives = new TreeMap<>();
    Map<String, Integer> needs = new TreeMap<>();
    for (int dependency : valid(graph.outgoing(item, DependencyKind.REQUIRES))) {
      String slot = dependencies.text(dependency);
      alternatives
          .computeIfAbsent(slot, name -> new ArrayList<>())
          .add(
              new Slot.Alternative(
                  dependency, graph.to(dependency), dependencies.extra(dependency)));
      needs.merge(slot, dependencies.number(dependency), Math::max);
    }
    List<Slot> slots = new ArrayList<>(alternatives.size());
    alternatives.forEach(
        (name, found) -> slots.add(new Slot(name, needs.getOrDefault(name, 1), distinct(found))));
    return slots;
  }

  private static List<Slot.Alternative> distinct(List<Slot.Alternative> found) {
    found.sort(
        Comparator.comparingInt(Slot.Alternative::rank)
            .thenComparingInt(Slot.Alternative::item)
            .thenComparingInt(Slot.Alternative::dependency));
    Map<Integer, Slot.Alternative> byItem = new LinkedHashMap<>();
    found.forEach(alternative -> byItem.putIfAbsent(alternative.item(), alternative));
    return List.copyOf(byItem.values());
  }

  Supply supply(int item) {
    List<Addition> additions = new ArrayList<>();
    Map<FrameKey, List<ShareStatement>> frames = new TreeMap<>(FrameKey.PREFERENCE);
    for (int dependency : valid(graph.incoming(item, DependencyKind.SUPPLIES))) {
      if (graph.isHypothetical(dependency)) {
        additions.add(addition(dependency));
      } else {
        frames
            .computeIfAbsent(dependencies.frame(dependency), key -> new ArrayList<>())
            .add(
                new ShareStatement(
                    dependency, graph.from(dependency), dependencies.number(dependency)));
      }
    }
    List<Producer> producers = new ArrayList<>();
    for (int dependency : valid(graph.incoming(item, DependencyKind.PRODUCES))) {
      if (graph.isHypothetical(dependency)) {
        additions.add(addition(dependency));
      } else {
        producers.add(producer(dependency));
      }
    }
    return supply(graph.supplierList(item), frames, producers, additions);
  }

  private Supply supply(
      ListCompleteness list,
      Map<FrameKey, List<ShareStatement>> frames,
      List<Producer> producers,
      List<Addition> additions) {
    Optional<Frame> chosen = Optional.empty();
    List<Frame> others = new ArrayList<>();
    for (Map.Entry<FrameKey, List<ShareStatement>> entry : frames.entrySet()) {
      Frame frame = new Frame(entry.getKey(), entry.getValue());
      if (chosen.isEmpty() && entry.getKey().toYear() <= asOf.getYear()) {
        chosen = Optional.of(frame);
      } else {
        others.add(frame);
      }
    }
    return new Supply(list, chosen, others, producers, additions);
  }

  private Producer producer(int dependency) {
    return new Producer(
        dependency,
        graph.from(dependency),
        STATUSES[dependencies.extra(dependency)],
        graph.share(dependency));
  }

  private Addition addition(int dependency) {
    int supplier = graph.from(dependency);
    boolean facility = graph.kind(supplier) == EntityKind.FACILITY;
    return new Addition(
        dependency,
        supplier,
        facility ? graph.country(supplier, asOf) : OptionalInt.of(supplier),
        facility ? Arrays.stream(operators(supplier)).boxed().toList() : List.of(),
        dependencies.number(dependency),
        dependencies instanceof EditedDependencies edited && edited.get(dependency).recycled());
  }

  /** Ascending. */
  int[] operators(int facility) {
    return Arrays.stream(valid(graph.incoming(facility, DependencyKind.OPERATES)))
        .map(graph::from)
        .sorted()
        .distinct()
        .toArray();
  }

  /** Where the first of the dependencies ends. */
  OptionalInt end(int[] candidates) {
    for (int dependency : candidates) {
      if (graph.isValid(dependency, asOf)) {
        return OptionalInt.of(graph.to(dependency));
      }
    }
    return OptionalInt.empty();
  }

  List<Control> controls(int[] candidates) {
    return Arrays.stream(valid(candidates)).mapToObj(graph::control).toList();
  }

  private int[] valid(int[] candidates) {
    int day = Math.toIntExact(asOf.toEpochDay());
    int count = 0;
    int[] valid = new int[candidates.length];
    for (int dependency : candidates) {
      if (dependencies.isValid(dependency, day)) {
        valid[count++] = dependency;
      }
    }
    return Arrays.copyOf(valid, count);
  }
}
