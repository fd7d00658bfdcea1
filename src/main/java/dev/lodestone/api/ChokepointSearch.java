package dev.lodestone.api;

import dev.lodestone.chokepoint.Certainty;
import dev.lodestone.chokepoint.ChokepointLevel;
import dev.lodestone.chokepoint.ChokepointQuestion;
import dev.lodestone.chokepoint.SearchLimits;
import dev.lodestone.chokepoint.SearchProgress;
import dev.lodestone.chokepoint.SearchState;
import dev.lodestone.supplygraph.SupplyGraph;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A search for chokepoints in what it was started to believe, as the schema shows it. */
record ChokepointSearch(String id, dev.lodestone.chokepoint.ChokepointSearch search, Asked asked)
    implements Job {
  /** One that is not begun, and will search the snapshot it is given. */
  static ChokepointSearch of(
      SupplyGraph graph, ChokepointQuestion question, SearchLimits limits, Asked asked) {
    return new ChokepointSearch(
        UUID.randomUUID().toString(),
        new dev.lodestone.chokepoint.ChokepointSearch(graph, question, limits),
        asked);
  }

  @Override
  public boolean isOver() {
    return state().isOver();
  }

  @Override
  public void run() {
    search.run();
  }

  @Override
  public void cancel() {
    search.cancel();
  }

  public SearchState state() {
    return search.progress().state();
  }

  public Progress progress() {
    return new Progress(search.progress());
  }

  public List<ChokepointLevel> among() {
    return search.question().among().stream().sorted().toList();
  }

  public int maxOrder() {
    return search.question().maxOrder();
  }

  public int maxSets() {
    return search.limits().maxSets();
  }

  public int maxSeconds() {
    return search.limits().maxSeconds();
  }

  public Chokepoint.Assumed assuming() {
    return new Chokepoint.Assumed(search.question().assuming());
  }

  public @Nullable String noCutSetsBecause() {
    return search.noCutSetsBecause().orElse(null);
  }

  /** How far a search is. */
  record Progress(SearchProgress progress) {
    public @Nullable Certainty searching() {
      return progress.searching();
    }

    public int order() {
      return progress.order();
    }

    public int completeToOrder() {
      return progress.completeToOrder();
    }

    public int found() {
      return progress.found();
    }

    public int elapsedMs() {
      return Math.toIntExact(progress.elapsedMillis());
    }
  }
}
