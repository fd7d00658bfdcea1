package dev.lodestone.graphstore;

import java.util.Set;

/**
 * What packages other than one state, and what was written by hand: ids of entities, and of clauses
 * as {@code <regime id>#<clause>}.
 *
 * @param stated every id
 * @param owned those whose owner the one cannot become
 */
public record StatedElsewhere(Set<String> stated, Set<String> owned) {
  public StatedElsewhere {
    stated = Set.copyOf(stated);
    owned = Set.copyOf(owned);
  }
}
