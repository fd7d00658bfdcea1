package dev.lodestone.chokepoint;

import dev.lodestone.supplygraph.Bound;
import dev.lodestone.supplygraph.Truncation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What a search has found, written by one thread and read by others. */
final class SearchRecord {
  private final List<Cut> found = new ArrayList<>();
  private final List<Truncation> truncatedBy = new ArrayList<>();
  private SearchState state = SearchState.QUEUED;
  private volatile boolean cancelled;
  private @Nullable Certainty searching;
  private @Nullable String because;
  private int order;
  private int certainToOrder;
  private int completeToOrder;
  private long began;
  private long elapsed;

  /** Whether it may run: not a second time, and not once it is cancelled. */
  synchronized boolean begin() {
    if (state != SearchState.QUEUED) {
      return false;
    }
    state = SearchState.RUNNING;
    began = System.nanoTime();
    return true;
  }

  synchronized void searches(Certainty certainty, int nextOrder) {
    searching = certainty;
    order = nextOrder;
    if (certainty == Certainty.POSSIBLE) {
      completeToOrder = Math.min(certainToOrder, nextOrder - 1);
    }
  }

  synchronized void add(Cut cut) {
    found.add(cut);
  }

  synchronized void searched(Certainty certainty, int toOrder, List<Truncation> bounds) {
    bounds.stream().filter(one -> !truncatedBy.contains(one)).forEach(truncatedBy::add);
    if (certainty == Certainty.CERTAIN) {
      certainToOrder = toOrder;
    } else {
      completeToOrder = Math.min(certainToOrder, toOrder);
    }
  }

  /** Nothing can cut, which settles an order. */
  synchronized void cutsNothing(String why, int toOrder) {
    because = why;
    completeToOrder = toOrder;
  }

  synchronized void end(boolean regularly) {
    elapsed = System.nanoTime() - began;
    searching = null;
    order = 0;
    boolean stopped =
        truncatedBy.stream()
            .anyMatch(one -> one.bound() == Bound.TIME || one.bound() == Bound.COUNT);
    if (!regularly) {
      state = SearchState.FAILED;
    } else if (stopped) {
      state = cancelled ? SearchState.CANCELLED : SearchState.TRUNCATED;
    } else {
      state = SearchState.COMPLETE;
    }
  }

  synchronized void cancel() {
    cancelled = true;
    if (state == SearchState.QUEUED) {
      state = SearchState.CANCELLED;
    }
  }

  boolean isCancelled() {
    return cancelled;
  }

  synchronized List<Cut> found() {
    return List.copyOf(found);
  }

  synchronized List<Truncation> truncatedBy() {
    return List.copyOf(truncatedBy);
  }

  synchronized Optional<String> because() {
    return Optional.ofNullable(because);
  }

  synchronized SearchProgress progress() {
    long nanos = state == SearchState.RUNNING ? System.nanoTime() - began : elapsed;
    return new SearchProgress(
        state,
        searching,
        order,
        completeToOrder,
        found.size(),
        TimeUnit.NANOSECONDS.toMillis(nanos));
  }
}
