package dev.lodestone.datapackage;

import java.util.function.Predicate;

/**
 * What others than the package state: ids of entities, and of clauses as {@code <regime
 * id>#<clause>}.
 *
 * @param states whether an id that the package does not introduce is known all the same
 * @param owns whether others own it, so that the package cannot close its list of suppliers
 */
public record Elsewhere(Predicate<String> states, Predicate<String> owns) {
  /** Nobody states anything. */
  public static final Elsewhere NOTHING = new Elsewhere(id -> false, id -> false);
}
