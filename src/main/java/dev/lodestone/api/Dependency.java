package dev.lodestone.api;

import dev.lodestone.supplygraph.DependencyKind;
import dev.lodestone.supplygraph.FactKind;
import dev.lodestone.supplygraph.ProductionStatus;
import dev.lodestone.supplygraph.Shares;
import dev.lodestone.supplygraph.SupplyGraph;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A dependency of a snapshot, as the schema shows it. Its numbers come from the snapshot; its prose
 * is looked up when asked for.
 *
 * @param number the dependency in the graph
 * @param day the day it was found on
 */
record Dependency(SupplyGraph graph, int number, LocalDate day) {
  /** The dependencies of a kind at an entity that hold on the day, in the order of the graph. */
  static List<Dependency> at(
      SupplyGraph graph, String id, DependencyKind kind, boolean outgoing, LocalDate day) {
    OptionalInt node = graph.find(id);
    if (node.isEmpty()) {
      return List.of();
    }
    int[] found =
        outgoing ? graph.outgoing(node.getAsInt(), kind) : graph.incoming(node.getAsInt(), kind);
    return Arrays.stream(found)
        .filter(number -> graph.isValid(number, day))
        .mapToObj(number -> new Dependency(graph, number, day))
        .toList();
  }

  /** The ids at which the dependencies start, each once, ascending. */
  static List<String> fromIds(List<Dependency> dependencies) {
    return dependencies.stream().map(Dependency::fromId).sorted().distinct().toList();
  }

  /** The ids at which the dependencies end, each once, ascending. */
  static List<String> toIds(List<Dependency> dependencies) {
    return dependencies.stream().map(Dependency::toId).sorted().distinct().toList();
  }

  public DependencyKind kind() {
    return graph.dependencyKind(number);
  }

  public String factId() {
    return graph.factId(number);
  }

  public @Nullable String slot() {
    return graph.slot(number).orElse(null);
  }

  public @Nullable Double share() {
    OptionalInt share = graph.share(number);
    return share.isPresent() ? (Double) Shares.toFraction(share.getAsInt()) : null;
  }

  public @Nullable LocalDate validFrom() {
    return graph.validity(number).from();
  }

  public @Nullable LocalDate validTo() {
    return graph.validity(number).to();
  }

  public @Nullable ProductionStatus status() {
    return graph.status(number).orElse(null);
  }

  public FactKind factKind() {
    return graph.factKind(number);
  }

  /** Where it stands among those that end at one thing: by id of its start, then by its name. */
  String fromKey() {
    return fromId() + " " + factId();
  }

  /** Where it stands among those that start at one thing: by id of its end, then by its name. */
  String toKey() {
    return toId() + " " + factId();
  }

  String fromId() {
    return graph.id(graph.from(number));
  }

  String toId() {
    return graph.id(graph.to(number));
  }
}
