package dev.lodestone.chokepoint;

import dev.lodestone.supplygraph.Bound;
import dev.lodestone.supplygraph.SupplyGraph;
import dev.lodestone.supplygraph.Truncation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A search for chokepoints that may take long. One thread runs it; any thread may watch it, cancel
 * it, or take what is found so far. It finds what {@link Chokepoints} finds, each set for itself:
 * sets are listed in the order in which they are found (certain ones first, then by order), so that
 * what stood at a position stays there.
 */
public final class ChokepointSearch {
  /** The largest order that can be searched for. */
  public static final int MAX_ORDER = 8;

  private final SupplyGraph graph;
  private final ChokepointQuestion question;
  private final SearchLimits limits;
  private final SearchRecord record = new SearchRecord();
  private volatile @Nullable Completions completions;
  private volatile boolean doubtfulBans = true;

  /** Searches nothing yet. */
  public ChokepointSearch(SupplyGraph graph, ChokepointQuestion question, SearchLimits limits) {
    this.graph = graph;
    this.question = question;
    this.limits = limits;
  }

  /**
   * Searches until all is found, a limit is reached or the search is cancelled. To be called once.
   *
   * @throws IllegalArgumentException when the target is not a product or element of the graph
   */
  public void run() {
    if (!record.begin()) {
      return;
    }
    boolean ended = false;
    try {
      search();
      ended = true;
    } finally {
      record.end(ended);
    }
  }

  private void search() {
    Completions both = new Solver(graph, question.target()).kept(question);
    Translation optimistic = both.optimistic();
    Translation pessimistic = both.pessimistic(true);
    completions = both;
    CutSearch.Limits bounds =
        new CutSearch.Limits(limits.maxSets(), limits.maxSeconds() * 1_000L, System::nanoTime);
    BooleanSupplier half = orCancelled(bounds.after(50));
    BooleanSupplier late = orCancelled(bounds.after(100));
    if (!searchIn(optimistic, Certainty.CERTAIN, bounds, half)) {
      record.cutsNothing(FromTheStart.because(optimistic), question.maxOrder());
      return;
    }
    if (!searchIn(pessimistic, Certainty.POSSIBLE, bounds, late)) {
      // What may be banned already cannot be lost: ask what else could be.
      record.cutsNothing("possibly " + FromTheStart.because(pessimistic), 0);
      doubtfulBans = false;
      searchIn(both.pessimistic(false), Certainty.POSSIBLE, bounds, late);
    }
  }

  private BooleanSupplier orCancelled(BooleanSupplier late) {
    return () -> record.isCancelled() || late.getAsBoolean();
  }

  /** Whether there was anything to cut. */
  private boolean searchIn(
      Translation translation, Certainty certainty, CutSearch.Limits bounds, BooleanSupplier late) {
    SearchWatcher watcher = new SearchWatcher(record, translation, optimistic(), certainty);
    Optional<CutSearch> search =
        CutSearch.of(translation, question.maxOrder(), bounds, late, watcher);
    search.ifPresent(
        done -> record.searched(certainty, done.completeToOrder(), done.truncatedBy()));
    return search.isPresent();
  }

  private Translation optimistic() {
    Completions both = completions;
    if (both == null) {
      throw new IllegalStateException("the search has not begun");
    }
    return both.optimistic();
  }

  /** Ends the search soon, whether it has begun or not; what is found so far stays. */
  public void cancel() {
    record.cancel();
  }

  /** How it goes. */
  public SearchProgress progress() {
    return record.progress();
  }

  public SupplyGraph graph() {
    return graph;
  }

  public ChokepointQuestion question() {
    return question;
  }

  public SearchLimits limits() {
    return limits;
  }

  /** Why there is nothing to find, although the target is not resilient. */
  public Optional<String> noCutSetsBecause() {
    return record.found().isEmpty() ? record.because() : Optional.empty();
  }

  /** What is known upstream; empty before the search has begun. */
  public Optional<Coverage> coverage() {
    return Optional.ofNullable(completions).map(Completions::coverage);
  }

  /**
   * Some of what is found so far, explained. Cost: that of explaining them.
   *
   * @param skip how many of the first to leave out, at least 0
   * @param limit how many at most
   */
  public List<Chokepoint> found(int skip, int limit) {
    Completions both = completions;
    if (both == null) {
      return List.of();
    }
    List<Cut> all = record.found();
    boolean counted = doubtfulBans;
    return Explanations.ofEach(
            all.stream().skip(skip).limit(limit).toList(), all, question, both, counted)
        .asGiven();
  }

  /** The bounds that have been hit; {@link Bound#UNFINISHED} while it runs and when cancelled. */
  public List<Truncation> truncatedBy() {
    SearchProgress progress = record.progress();
    List<Truncation> all = new ArrayList<>(record.truncatedBy());
    switch (progress.state()) {
      case COMPLETE, TRUNCATED -> {
        // What the searches said is all there is to say.
      }
      case QUEUED, RUNNING, CANCELLED, FAILED -> {
        all.removeIf(one -> one.bound() == Bound.TIME);
        all.add(new Truncation(Bound.UNFINISHED, progress.elapsedMillis()));
      }
    }
    return all.stream().distinct().toList();
  }
}
