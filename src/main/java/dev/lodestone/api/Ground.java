package dev.lodestone.api;

import graphql.GraphQLContext;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What an answer rests on beside the graph and the question. */
enum Ground {
  /** The day on which it is asked. */
  TODAY,
  /** How long it took, which says nothing of what was asked. */
  TIME_TAKEN,
  /** How far something was when it was asked. */
  MOMENT;

  /** The grounds of one answer. */
  static final class Found {
    private final Set<Ground> grounds = Collections.synchronizedSet(EnumSet.noneOf(Ground.class));

    void add(Ground ground) {
      grounds.add(ground);
    }

    boolean has(Ground ground) {
      return grounds.contains(ground);
    }
  }

  /** Notes a ground of the answer that is being made, if somebody will want to know it. */
  static void note(GraphQLContext context, Ground ground) {
    Found found = context.get(Found.class);
    if (found != null) {
      found.add(ground);
    }
  }
}
