package dev.lodestone.graphstore;

import dev.lodestone.snapshot.HandWritten;
import dev.lodestone.supplygraph.DependencyKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Fact ids as the statements that read facts take them.
 *
 * @param byKind those that packages gave, by the parameter of their kind; each kind has a list
 * @param handWritten the database's own ids of relationships without one
 */
record WantedFacts(Map<String, List<String>> byKind, List<String> handWritten) {
  static WantedFacts of(Map<DependencyKind, ? extends Collection<String>> factIds) {
    List<String> handWritten = new ArrayList<>();
    Map<String, List<String>> byKind = new HashMap<>();
    for (DependencyKind kind : DependencyKind.values()) {
      List<String> named = new ArrayList<>();
      @Nullable Collection<String> wanted = factIds.get(kind);
      for (String factId : wanted == null ? Set.<String>of() : Set.copyOf(wanted)) {
        HandWritten.findElement(factId).ifPresentOrElse(handWritten::add, () -> named.add(factId));
      }
      byKind.put(parameter(kind), named);
    }
    return new WantedFacts(byKind, handWritten);
  }

  private static String parameter(DependencyKind kind) {
    return switch (kind) {
      case REQUIRES -> "requires";
      case PRODUCES -> "produces";
      case SUPPLIES -> "supplies";
      case OPERATES -> "operates";
      case OWNS -> "owns";
      case LOCATED_IN -> "locatedIn";
      case CONTROLS -> "controls";
      case IMPOSED_BY -> "imposedBy";
    };
  }

  boolean isEmpty() {
    return handWritten.isEmpty() && named().isEmpty();
  }

  /** All that packages gave. */
  List<String> named() {
    return byKind.values().stream().flatMap(List::stream).toList();
  }

  /** A new map, which the caller may add to. */
  Map<String, Object> parameters() {
    Map<String, Object> parameters = new HashMap<>(byKind);
    parameters.put("handWritten", handWritten);
    return parameters;
  }
}
