package dev.lodestone.chokepoint;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is worked out when first asked for, once, and then kept. Safe to share between threads. */
final class Once<T> {
  private final Supplier<T> working;
  private volatile @Nullable T result;

  /**
   * Works nothing out yet.
   *
   * @param working gives the same whenever it is asked
   */
  Once(Supplier<T> working) {
    this.working = working;
  }

  /** The result; who asks while it is being worked out waits for it. */
  T get() {
    T known = result;
    return known == null ? work() : known;
  }

  private synchronized T work() {
    T known = result;
    if (known == null) {
      known = working.get();
      result = known;
    }
    return known;
  }
}
