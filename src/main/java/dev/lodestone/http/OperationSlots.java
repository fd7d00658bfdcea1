package dev.lodestone.http;

import java.util.concurrent.Semaphore;

/**
 * The operations that are answered at a time: fewer than the database has connections for, so that
 * what is let in does not wait for one. Nobody queues.
 */
public final class OperationSlots {
  /** The request attribute that says that its operation has a slot already. */
  public static final String HELD = OperationSlots.class.getName();

  private final Semaphore free;
  private final int all;

  OperationSlots(int all) {
    this.all = all;
    this.free = new Semaphore(all);
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
