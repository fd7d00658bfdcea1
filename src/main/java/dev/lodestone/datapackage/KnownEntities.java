package dev.lodestone.datapackage;

import dev.lodestone.supplygraph.EntityKind;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What is known outside a package: usually the graph it is to be loaded into.
 *
 * @param ids whether an id is known: of an entity, or of a clause as {@code <regime id>#<clause>}
 * @param owned whether others own an id, so that the package cannot close its list of suppliers
 * @param lookup finds entities by a property; absent where nothing can be looked up
 */
public record KnownEntities(
    Predicate<String> ids, Predicate<String> owned, Optional<Lookup> lookup) {
  /** Finds entities by a property. */
  @FunctionalInterface
  public interface Lookup {
    /**
     * The ids of the entities of a kind whose property has a value; texts are equal if they differ
     * in case and in blanks around them only.
     *
     * @param property one of {@code id}, {@code name}, {@code symbol}, {@code cas}, {@code hs},
     *     {@code lei}, {@code code}, {@code reference}
     */
    List<String> list(EntityKind kind, String property, String value);
  }

  /** Knows ids only: a package that asks for a match is told that nothing can be matched. */
  public static KnownEntities ofIds(Predicate<String> ids) {
    return new KnownEntities(ids, ids, Optional.empty());
  }

  boolean contains(String id) {
    return ids.test(id);
  }
}
