package dev.lodestone.chokepoint;

/**
 * How likely it is that a member of the alphabet is lost. Only the caller says so; nothing is
 * assumed about anything else.
 *
 * @param level as what it is lost
 * @param id what is lost
 * @param probability 0 to 1
 */
public record MemberProbability(ChokepointLevel level, String id, double probability) {
  /** Rejects what is no probability. */
  public MemberProbability {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException(
          "the probability of " + id + " is 0 to 1, not " + probability);
    }
  }
}
