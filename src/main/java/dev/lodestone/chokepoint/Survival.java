package dev.lodestone.chokepoint;

import java.util.List;

/**
 * How one slot of the target's recipe stays filled whichever single member is lost.
 *
 * @param slot the slot
 * @param by the fewest alternatives found that together survive every member
 */
public record Survival(String slot, List<Choice> by) {
  public Survival {
    by = List.copyOf(by);
  }

  /**
   * A surviving alternative.
   *
   * @param item node of the alternative
   * @param dependency the {@code REQUIRES} relationship
   * @param dataGap whether nothing is recorded about it: survival by want of knowledge
   */
  public record Choice(int item, int dependency, boolean dataGap) {}
}
