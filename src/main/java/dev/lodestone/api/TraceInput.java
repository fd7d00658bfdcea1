package dev.lodestone.api;

import dev.lodestone.supplygraph.DependencyKind;
import dev.lodestone.supplygraph.EntityKind;
import dev.lodestone.walk.Direction;
import dev.lodestone.walk.TraceStep;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a trace is asked for with. */
final class TraceInput {
  static final int MAX_STEPS = 8;
  static final int MAX_IDS = 100;

  private TraceInput() {}

  /** What a trace begins at; the schema has checked that exactly one is given. */
  record Start(
      @Nullable List<String> ids,
      @Nullable EntityKind kind,
      @Nullable Map<String, Object> products) {}

  /** One step. */
  record Step(
      Direction direction,
      @Nullable List<DependencyKind> via,
      int maxLength,
      @Nullable List<EntityKind> kinds,
      @Nullable List<String> only,
      @Nullable List<String> except,
      boolean absent) {
    private TraceStep checked(String place) {
      if (maxLength < 1 || maxLength > DependencyChainController.MAX_LENGTH) {
        throw RequestException.badArgument(
            place + ".maxLength", maxLength, "1 to " + DependencyChainController.MAX_LENGTH);
      }
      return new TraceStep(
          direction,
          via == null ? EnumSet.allOf(DependencyKind.class) : Set.copyOf(via),
          maxLength,
          kinds == null ? Set.of() : Set.copyOf(kinds),
          ids(place + ".only", only),
          ids(place + ".except", except),
          absent);
    }
  }

  /**
   * The steps, in order.
   *
   * @throws RequestException naming the step and what of it is out of range
   */
  static List<TraceStep> steps(List<Step> steps) {
    if (steps.isEmpty() || steps.size() > MAX_STEPS) {
      throw RequestException.badArgument(
          "steps", steps.size() + " steps", "1 to " + MAX_STEPS + " steps");
    }
    return java.util.stream.IntStream.range(0, steps.size())
        .mapToObj(i -> steps.get(i).checked("steps[" + i + "]"))
        .toList();
  }

  static Set<String> ids(String place, @Nullable List<String> ids) {
    if (ids != null && ids.size() > MAX_IDS) {
      throw RequestException.badArgument(
          place, ids.size() + " ids", "a list of at most " + MAX_IDS + " ids");
    }
    return ids == null ? Set.of() : Set.copyOf(ids);
  }
}
