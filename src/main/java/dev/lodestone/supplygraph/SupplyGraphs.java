package dev.lodestone.supplygraph;

import java.time.OffsetDateTime;
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
  default SupplyGraph current() {
    return current(Belief.PUBLIC);
  }

  /**
   * As {@link #current()}, of the facts a question believes. A thing that only others state and
   * that a believed fact names is there without anything else being known of it.
   *
   * @throws UnknownPackageException when a package is not loaded, or was not at the time asked
   *     about
   * @throws GraphUnavailableException as {@link #current()}
   */
  SupplyGraph current(Belief belief);

  /**
   * As above, where the asker has found the version just before: nothing is asked for a second time
   * if what is at hand has it.
   */
  SupplyGraph current(Belief belief, GraphVersion found);

  /** The state the graph is in: changes with every committed write. */
  GraphVersion version();

  /** The loaded packages, by id. */
  List<PackageRecord> packages();

  /** The packages that were in force at a time, and when that had changed last. */
  PackagesAt packagesAt(OffsetDateTime time);

  /** What packages other than its owner state about an entity, the first to state it first. */
  Map<String, List<EntityRecord>> statements(Collection<String> ids, Belief belief);

  /**
   * The entities of these ids, by id, whoever states them; unknown ids are left out. Their values
   * are their owners'.
   *
   * @param belief only its time counts
   * @param since a version that the graph has had: they are read as of then or later, even where
   *     not every server is up to date; empty for as it comes
   */
  Map<String, EntityRecord> entities(
      Collection<String> ids, Belief belief, Optional<GraphVersion> since);

  /** As above, as it comes. */
  default Map<String, EntityRecord> entities(Collection<String> ids, Belief belief) {
    return entities(ids, belief, Optional.empty());
  }

  /** As above, as of now. */
  default Map<String, EntityRecord> entities(Collection<String> ids) {
    return entities(ids, Belief.PUBLIC);
  }

  /**
   * The relationships of a kind with these fact ids, by fact id; unknown ones are left out.
   *
   * @param belief only its time counts
   * @param since as for {@link #entities(Collection, Belief, Optional)}
   */
  Map<String, FactRecord> facts(
      Map<DependencyKind, ? extends Collection<String>> factIds,
      Belief belief,
      Optional<GraphVersion> since);

  /** As above, as it comes. */
  default Map<String, FactRecord> facts(
      Map<DependencyKind, ? extends Collection<String>> factIds, Belief belief) {
    return facts(factIds, belief, Optional.empty());
  }

  /** As above, as of now. */
  default Map<String, FactRecord> facts(Map<DependencyKind, ? extends Collection<String>> factIds) {
    return facts(factIds, Belief.PUBLIC);
  }

  /**
   * The relationships of these kinds at these entities, by the id asked for, each list in the order
   * of kind, other end and fact id.
   *
   * @param outgoing true for those that start at the entities, false for those that end there
   */
  Map<String, List<FactRecord>> related(
      Collection<String> ids, Set<RelationshipKind> kinds, boolean outgoing, Belief belief);

  /** As above, of the facts of public packages. */
  default Map<String, List<FactRecord>> related(
      Collection<String> ids, Set<RelationshipKind> kinds, boolean outgoing) {
    return related(ids, kinds, outgoing, Belief.PUBLIC);
  }

  /**
   * Entities of a kind in the order of their ids.
   *
   * @param after the id after which the page begins; null for the first page
   * @param first how many at most, at least 1
   */
  EntityPage list(EntityKind kind, @Nullable String after, int first, Belief belief);

  /** As above, of those that public packages state. */
  default EntityPage list(EntityKind kind, @Nullable String after, int first) {
    return list(kind, after, first, Belief.PUBLIC);
  }

  /**
   * Entities of a kind in the reverse order of their ids, as for {@link #list}, returned in
   * ascending order.
   */
  EntityPage listBackwards(EntityKind kind, @Nullable String before, int last, Belief belief);

  /** As above, of those that public packages state. */
  default EntityPage listBackwards(EntityKind kind, @Nullable String before, int last) {
    return listBackwards(kind, before, last, Belief.PUBLIC);
  }

  /** How many entities of a kind believed packages state. */
  long count(EntityKind kind, Belief belief);

  /** How many entities of a kind public packages state. */
  default long count(EntityKind kind) {
    return count(kind, Belief.PUBLIC);
  }

  /**
   * The part of a filtered or ordered list. Cost: linear in the entities of the kind and, where
   * conditions of relationships are given, in theirs.
   *
   * @throws IllegalArgumentException for a belief of a time past
   */
  EntityQuery.Page list(EntityQuery query, EntityQuery.Part part, Belief belief);

  /** How many entities a query lists. */
  long count(EntityQuery query, Belief belief);

  /**
   * Entities whose name or id matches the text, best first, then by id; one more than the part asks
   * for where there are more in the direction of reading. Names are found as they are now.
   *
   * @param kinds which kinds; empty for all
   * @throws IllegalArgumentException for a belief of a time past
   */
  List<SearchHit> search(String text, Set<EntityKind> kinds, SearchPart part, Belief belief);

  /** As above, the best of those that public packages state. */
  default List<SearchHit> search(String text, Set<EntityKind> kinds, int first) {
    List<SearchHit> hits = search(text, kinds, SearchPart.first(first), Belief.PUBLIC);
    return hits.subList(0, Math.min(first, hits.size()));
  }

  /** The entity of an id. */
  default Optional<EntityRecord> findEntity(String id) {
    return Optional.ofNullable(entities(List.of(id)).get(id));
  }
}
