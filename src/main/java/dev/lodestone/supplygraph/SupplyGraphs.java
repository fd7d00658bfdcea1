package dev.lodestone.supplygraph;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one reading port: the structure as a snapshot, and the names and prose of what an answer
 * shows. Every method may throw {@link GraphUnavailableException}. A look-up is one round trip to
 * the database.
 */
public interface SupplyGraphs {
  /**
   * The graph as of the last committed write: a cheap read of the version, and a new snapshot only
   * when it has changed.
   *
   * @throws GraphUnavailableException when the database does not answer, or writes keep tearing the
   *     snapshot
   */
  SupplyGraph current();

  /** The entities of these ids, by id; unknown ids are left out. */
  Map<String, EntityRecord> entities(Collection<String> ids);

  /** The relationships of a kind with these fact ids, by fact id; unknown ones are left out. */
  Map<String, FactRecord> facts(Map<DependencyKind, ? extends Collection<String>> factIds);

  /**
   * The relationships of these kinds at these entities, by the id asked for, each list in the order
   * of kind, other end and fact id.
   *
   * @param outgoing true for those that start at the entities, false for those that end there
   */
  Map<String, List<FactRecord>> related(
      Collection<String> ids, Set<RelationshipKind> kinds, boolean outgoing);

  /**
   * Entities of a kind in the order of their ids.
   *
   * @param after the id after which the page begins; null for the first page
   * @param first how many at most, at least 1
   */
  EntityPage list(EntityKind kind, @Nullable String after, int first);

  /**
   * Entities of a kind in the reverse order of their ids, as for {@link #list}, returned in
   * ascending order.
   */
  EntityPage listBackwards(EntityKind kind, @Nullable String before, int last);

  /** How many entities of a kind there are. */
  long count(EntityKind kind);

  /**
   * Entities whose name or id matches the text, best first, then by id.
   *
   * @param kinds which kinds; empty for all
   * @param skip how many to leave out from the start
   * @param first how many at most
   */
  List<SearchHit> search(String text, Set<EntityKind> kinds, int skip, int first);

  /** The entity of an id. */
  default Optional<EntityRecord> findEntity(String id) {
    return Optional.ofNullable(entities(List.of(id)).get(id));
  }
}
