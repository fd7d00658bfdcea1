package dev.lodestone.api;

import io.micrometer.context.ThreadLocalAccessor;
import org.jspecify.annotations.Nullable;

/**
 * Tells an {@link Operation} which threads work on it: the context of a GraphQL request is restored
 * in each thread that runs a controller or looks something up for it, and this is part of it. Found
 * by the context propagation library, as a service.
 */
public final class WorkingThreads implements ThreadLocalAccessor<Operation> {
  /** Under which the operation stands in the context. */
  static final String KEY = Operation.class.getName();

  private static final ThreadLocal<@Nullable Operation> CURRENT = new ThreadLocal<>();

  /** Used by the context propagation library. */
  public WorkingThreads() {}

  @Override
  public Object key() {
    return KEY;
  }

  @Override
  public @Nullable Operation getValue() {
    return CURRENT.get();
  }

  @Override
  public void setValue(Operation operation) {
    Operation before = CURRENT.get();
    if (before != operation) {
      setValue();
      CURRENT.set(operation);
      operation.enter();
    }
  }

  @Override
  public void setValue() {
    Operation before = CURRENT.get();
    if (before != null) {
      CURRENT.remove();
      before.leave();
    }
  }
}
