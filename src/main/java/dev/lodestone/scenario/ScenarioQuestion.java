package dev.lodestone.scenario;

import dev.lodestone.chokepoint.Assumptions;
import dev.lodestone.chokepoint.ChokepointLevel;
import dev.lodestone.chokepoint.ChokepointQuestion;
import java.util.List;
import java.util.Set;

/**
 * How the chokepoints of targets change when things are otherwise than recorded.
 *
 * @param of ids of recorded products and elements, 1 to {@link #MAX_TARGETS}
 * @param edits what is otherwise, at most {@link Edits#MAX}
 * @param among the alphabet of further losses
 * @param assuming what is taken for granted
 * @param maxOrder how many may be lost together, 1 to {@link ChokepointQuestion#MAX_ORDER}
 */
public record ScenarioQuestion(
    List<String> of,
    List<Edit> edits,
    Set<ChokepointLevel> among,
    Assumptions assuming,
    int maxOrder) {
  /** How many targets one scenario may have. */
  public static final int MAX_TARGETS = 20;

  /** Rejects no targets and too many. */
  public ScenarioQuestion {
    if (of.isEmpty() || of.size() > MAX_TARGETS) {
      throw new IllegalArgumentException("1 to " + MAX_TARGETS + " targets, not " + of.size());
    }
    of = List.copyOf(of);
    edits = List.copyOf(edits);
    among = Set.copyOf(among);
  }

  ChokepointQuestion about(String target, int order) {
    return new ChokepointQuestion(target, among, assuming, order);
  }
}
