package dev.lodestone.chokepoint;

import dev.lodestone.supplygraph.SupplyGraph;
import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The completions last asked for in one graph, so that the next page, or the next order, is
 * answered without writing them again: reading and writing take most of an answer, and a graph does
 * not change. They go with their graph, and before that when the memory is needed. Safe to share
 * between threads.
 */
final class KeptCompletions {
  /** How many questions' completions are kept for a graph. */
  static final int MOST = 4;

  private final SupplyGraph graph;

  /** From the one that was asked for longest ago. */
  private final Map<Asked, SoftReference<Once<Completions>>> kept =
      new LinkedHashMap<>(16, 0.75f, true);

  /** What of a question its completions depend on. */
  private record Asked(int target, Set<ChokepointLevel> among, Assumptions assuming) {}

  private KeptCompletions(SupplyGraph graph) {
    this.graph = graph;
  }

  /** Those of a graph. */
  static KeptCompletions of(SupplyGraph graph) {
    return graph.derived(KeptCompletions.class, KeptCompletions::new);
  }

  /**
   * The completions of a question; who asks for the same while they are being written waits.
   *
   * @param target node of the question's target
   */
  Completions get(int target, ChokepointQuestion question) {
    return writing(target, question).get();
  }

  private synchronized Once<Completions> writing(int target, ChokepointQuestion question) {
    Asked asked = new Asked(target, question.among(), question.assuming());
    @Nullable SoftReference<Once<Completions>> found = kept.get(asked);
    @Nullable Once<Completions> known = found == null ? null : found.get();
    if (known != null) {
      return known;
    }
    Once<Completions> fresh = new Once<>(() -> Completions.write(graph, target, question));
    kept.put(asked, new SoftReference<>(fresh));
    if (kept.size() > MOST) {
      kept.remove(kept.keySet().iterator().next());
    }
    return fresh;
  }
}
