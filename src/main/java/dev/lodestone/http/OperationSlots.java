package dev.lodestone.http;

import java.util.concurrent.Semaphore;
import org.springframework.core.env.Environment;

/**
 * The operations that are answered at a time: fewer than the database has connections for, so that
 * what is let in does not wait for one. Nobody queues.
 */
public final class OperationSlots {
  /** The request attribute that says that its operation has a slot already. */
  public static final String HELD = OperationSlots.class.getName();

  private static final String CONNECTIONS = "spring.neo4j.pool.max-connection-pool-size";
  private static final int DRIVER_DEFAULT = 100;

  private final Semaphore free;
  private final int all;

  OperationSlots(int all) {
    this.all = all;
    this.free = new Semaphore(all);
  }

  /**
   * Rejects as many as the database has connections for, naming the property.
   *
   * @throws IllegalArgumentException for as many or more
   */
  static void check(LimitSettings limits, Environment environment) {
    int connections = environment.getProperty(CONNECTIONS, Integer.class, DRIVER_DEFAULT);
    if (limits.maxOperations() >= connections) {
      throw new IllegalArgumentException(
          "lodestone.limits.max-operations: expected fewer than the %d connections of %s, found \"%d\""
              .formatted(connections, CONNECTIONS, limits.maxOperations()));
    }
  }

  /** Takes a slot, if one is free. */
  public boolean tryTake() {
    return free.tryAcquire();
  }

  /** Gives one back. */
  public void giveBack() {
    free.release();
  }

  /** How many there are. */
  public int all() {
    return all;
  }

  /** How many are taken. */
  public int taken() {
    return all - free.availablePermits();
  }
}
