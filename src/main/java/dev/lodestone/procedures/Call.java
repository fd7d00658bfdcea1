package dev.lodestone.procedures;

import dev.lodestone.supplygraph.Belief;
import dev.lodestone.supplygraph.EntityKind;
import dev.lodestone.supplygraph.SupplyGraph;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.procedure.TerminationGuard;

/**
 * Where a procedure is called.
 *
 * @param database the database
 * @param transaction of the caller
 * @param guard throws when the call is to stop
 */
record Call(GraphDatabaseService database, Transaction transaction, TerminationGuard guard) {
  /** Most packages a question believes. */
  private static final int MOST_PACKAGES = 20;

  private static final Label ENTITY = Label.label("Entity");

  /** The snapshot of what the option {@code packages} believes. */
  SupplyGraph graph(Options options) {
    Belief belief =
        options.texts("packages", 1, MOST_PACKAGES).map(Belief::in).orElse(Belief.PUBLIC);
    return StoredGraphs.current((GraphDatabaseAPI) database, belief, guard);
  }

  /** The node of an argument in the snapshot. */
  static int requireNode(SupplyGraph graph, String argument, String id) {
    return graph.find(id).orElseThrow(() -> BadOptionException.notFound(argument, id));
  }

  /** As {@link #requireNode}, of a product or element. */
  static void requireItem(SupplyGraph graph, String argument, String id) {
    if (!graph.kind(requireNode(graph, argument, id)).isItem()) {
      throw BadOptionException.notAllowed(
          argument,
          id,
          "an id of the form %s:key or %s:key"
              .formatted(EntityKind.PRODUCT.prefix(), EntityKind.ELEMENT.prefix()));
    }
  }

  /** The nodes of ids as the caller sees them; one that went meanwhile is left out. */
  List<Node> nodes(Collection<String> ids) {
    guard.check();
    return ids.stream()
        .map(id -> transaction.findNode(ENTITY, "id", id))
        .filter(Objects::nonNull)
        .toList();
  }
}
