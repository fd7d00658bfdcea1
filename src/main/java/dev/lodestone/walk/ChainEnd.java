package dev.lodestone.walk;

import dev.lodestone.supplygraph.EntityKind;

/** Where chains are to end. */
public sealed interface ChainEnd {
  /**
   * At one thing.
   *
   * @param id its id
   */
  record At(String id) implements ChainEnd {}

  /**
   * At anything of a kind.
   *
   * @param kind the kind
   */
  record AtKind(EntityKind kind) implements ChainEnd {}
}
