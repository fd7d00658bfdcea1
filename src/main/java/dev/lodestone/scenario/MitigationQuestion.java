package dev.lodestone.scenario;

import dev.lodestone.chokepoint.Assumptions;
import dev.lodestone.chokepoint.ChokepointLevel;
import dev.lodestone.chokepoint.ChokepointQuestion;
import java.util.List;
import java.util.Set;

/**
 * Which of the edits on offer leave no single loss that is certain to cut the target.
 *
 * @param of id of a recorded product or element
 * @param offers each of which can be applied alone; at most {@link #MAX_OFFERS}
 * @param among the alphabet
 * @param assuming what is taken for granted
 * @param maxSize how many may be taken together, 1 to {@link #MAX_OFFERS}
 */
public record MitigationQuestion(
    String of, List<Edit> offers, Set<ChokepointLevel> among, Assumptions assuming, int maxSize) {
  /** How many edits may be on offer. */
  public static final int MAX_OFFERS = 16;

  /** Rejects too many offers and sizes that cannot be asked for. */
  public MitigationQuestion {
    if (offers.size() > MAX_OFFERS) {
      throw new IllegalArgumentException("at most " + MAX_OFFERS + " offers");
    }
    if (maxSize < 1 || maxSize > MAX_OFFERS) {
      throw new IllegalArgumentException("maxSize is 1 to " + MAX_OFFERS + ", not " + maxSize);
    }
    offers = List.copyOf(offers);
    among = Set.copyOf(among);
  }

  ChokepointQuestion chokepoints() {
    return new ChokepointQuestion(of, among, assuming);
  }
}
