package dev.lodestone.bench;

import dev.lodestone.chokepoint.Assumptions;
import dev.lodestone.chokepoint.ChokepointLevel;
import dev.lodestone.chokepoint.ChokepointQuestion;
import java.util.EnumSet;
import java.util.Set;

/** Which alphabet is asked about. */
public enum Among {
  COUNTRIES,
  ALL_LEVELS;

  private Set<ChokepointLevel> levels() {
    return switch (this) {
      case COUNTRIES -> EnumSet.of(ChokepointLevel.COUNTRY);
      case ALL_LEVELS -> EnumSet.allOf(ChokepointLevel.class);
    };
  }

  ChokepointQuestion question() {
    return question(1);
  }

  ChokepointQuestion question(int maxOrder) {
    return new ChokepointQuestion(
        LayeredGraph.TOP, levels(), Assumptions.on(LayeredGraph.DAY), maxOrder, false);
  }
}
