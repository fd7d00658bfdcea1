package dev.lodestone.api;

/** Something that takes longer than a request may. */
interface Job {
  /** Unguessable: who knows it may see the job and cancel it. */
  String id();

  /** Whether nothing more will come. */
  boolean isOver();

  /** Does it, to the end; throws only what is a fault of ours. */
  void run();

  /** Ends it soon, whether it has begun or not. */
  void cancel();
}
