package dev.lodestone.chokepoint;

import java.util.List;

/**
 * What the answer rests on: everything upstream of the target, itself included.
 *
 * @param items how many products and elements
 * @param withCompleteSupply how many of them have a complete supplier list
 * @param withOpenSupply how many have recorded suppliers on an open list
 * @param dataGaps nodes with neither recipe nor recorded supply, taken as available
 * @param assumedFacts how many of the relationships used are assumptions
 * @param unavailableFromTheStart nodes unavailable although nothing is lost (a cycle without
 *     primary supply, a ban)
 */
public record Coverage(
    int items,
    int withCompleteSupply,
    int withOpenSupply,
    List<Integer> dataGaps,
    int assumedFacts,
    List<Integer> unavailableFromTheStart) {
  public Coverage {
    dataGaps = List.copyOf(dataGaps);
    unavailableFromTheStart = List.copyOf(unavailableFromTheStart);
  }
}
