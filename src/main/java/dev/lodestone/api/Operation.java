package dev.lodestone.api;

import graphql.ExecutionInput;
import graphql.GraphQLContext;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An operation that is being answered, and the threads that work on it. Cancelling it interrupts
 * them: a statement ends with its connection, an analysis as if its time were over, and no field
 * more is begun. Safe for use by several threads.
 */
final class Operation {
  private final Set<Thread> working = new HashSet<>();
  private @Nullable ExecutionInput input;
  private boolean cancelled;

  /** Whether the operation that a context is of was cancelled. */
  static boolean isCancelled(GraphQLContext context) {
    return context.get(WorkingThreads.KEY) instanceof Operation operation
        && operation.isCancelled();
  }

  synchronized boolean isCancelled() {
    return cancelled;
  }

  /** What is executed, once that is known. */
  synchronized void executing(ExecutionInput executed) {
    input = executed;
    if (cancelled) {
      executed.cancel();
    }
  }

  /** Ends it soon. Nothing comes of it once it is over. */
  synchronized void cancel() {
    cancelled = true;
    if (input != null) {
      input.cancel();
    }
    working.forEach(Thread::interrupt);
  }

  /** The calling thread begins to work on it. */
  synchronized void enter() {
    working.add(Thread.currentThread());
    if (cancelled) {
      Thread.currentThread().interrupt();
    }
  }

  /** The calling thread does something else from now on, which nobody has interrupted. */
  synchronized void leave() {
    working.remove(Thread.currentThread());
    if (cancelled) {
      Thread.interrupted();
    }
  }
}
