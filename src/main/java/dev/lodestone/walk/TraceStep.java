package dev.lodestone.walk;

import dev.lodestone.supplygraph.DependencyKind;
import dev.lodestone.supplygraph.EntityKind;
import dev.lodestone.supplygraph.SupplyGraph;
import java.util.Set;

/**
 * One step of a trace: from the thing before to a thing that it reaches.
 *
 * @param direction which way it goes
 * @param via the relationships it may use
 * @param maxLength most relationships it may take, at least 1
 * @param kinds what it leads to; empty for anything
 * @param only ids of the things it leads to; empty for any
 * @param except ids of things it does not lead to
 * @param absent whether no such thing may be there; the next step then goes on from the thing
 *     before
 */
public record TraceStep(
    Direction direction,
    Set<DependencyKind> via,
    int maxLength,
    Set<EntityKind> kinds,
    Set<String> only,
    Set<String> except,
    boolean absent) {
  /** Rejects a length below 1. */
  public TraceStep {
    if (maxLength < 1) {
      throw new IllegalArgumentException("a step takes at least one relationship");
    }
    via = Set.copyOf(via);
    kinds = Set.copyOf(kinds);
    only = Set.copyOf(only);
    except = Set.copyOf(except);
  }

  boolean leadsTo(SupplyGraph graph, int node) {
    String id = graph.id(node);
    return (kinds.isEmpty() || kinds.contains(graph.kind(node)))
        && (only.isEmpty() || only.contains(id))
        && !except.contains(id);
  }
}
