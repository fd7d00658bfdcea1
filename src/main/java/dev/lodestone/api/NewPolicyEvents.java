package dev.lodestone.api;

import dev.lodestone.supplygraph.Belief;
import dev.lodestone.supplygraph.EntityKind;
import dev.lodestone.supplygraph.EntityPage;
import dev.lodestone.supplygraph.EntityRecord;
import dev.lodestone.supplygraph.GraphVersion;
import dev.lodestone.supplygraph.SupplyGraphs;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells the policy events that have come into the graph since the last look, whoever wrote them. A
 * look is one cheap question for the version of the graph; only when that has changed are the
 * events read, all of them. Belongs to one stream.
 */
final class NewPolicyEvents {
  /** How many events are watched; what comes beyond, by id, is not told. */
  static final int MAX_EVENTS = 100_000;

  private static final int PAGE = 2_000;

  private final SupplyGraphs graphs;
  private final Belief belief;
  private GraphVersion version;
  private Set<String> known = new HashSet<>();

  /** Takes what is there for known. */
  NewPolicyEvents(SupplyGraphs graphs, Belief belief) {
    this.graphs = graphs;
    this.belief = belief;
    this.version = graphs.version();
    read();
  }

  /** What has come, by id; what went and came again counts as come. */
  List<PolicyEvent> look() {
    GraphVersion now = graphs.version();
    if (now.equals(version)) {
      return List.of();
    }
    version = now;
    return read();
  }

  private List<PolicyEvent> read() {
    List<PolicyEvent> come = new ArrayList<>();
    Set<String> found = new HashSet<>();
    @Nullable String after = null;
    boolean hasMore = true;
    while (hasMore && found.size() < MAX_EVENTS) {
      EntityPage page = graphs.list(EntityKind.POLICY_EVENT, after, PAGE, belief);
      for (EntityRecord event : page.entities()) {
        found.add(event.id());
        if (!known.contains(event.id())) {
          come.add(new PolicyEvent(event));
        }
      }
      hasMore = page.hasMore() && !page.entities().isEmpty();
      after = page.entities().isEmpty() ? after : page.entities().getLast().id();
    }
    known = found;
    return come;
  }
}
