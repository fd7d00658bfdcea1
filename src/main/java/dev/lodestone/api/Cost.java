package dev.lodestone.api;

import graphql.analysis.FieldComplexityEnvironment;
import java.util.Collection;
import java.util.Map;

/**
 * What a field costs: one, and what is selected below it, as many times as its page may have
 * entries ({@code first}, {@code last} or the number of {@code ids}, or of targets, {@code of}).
 */
final class Cost {
  private Cost() {}

  static int of(FieldComplexityEnvironment field, int below) {
    Map<String, Object> arguments = field.getArguments();
    long times = 1;
    for (String name : new String[] {"first", "last"}) {
      if (arguments.get(name) instanceof Integer size && size > 0) {
        times = size;
      }
    }
    for (String name : new String[] {"ids", "of"}) {
      if (arguments.get(name) instanceof Collection<?> ids) {
        times = ids.size();
      }
    }
    return (int) Math.min(Integer.MAX_VALUE / 4, 1 + times * below);
  }
}
