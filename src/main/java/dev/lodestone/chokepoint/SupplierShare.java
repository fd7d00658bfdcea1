package dev.lodestone.chokepoint;

import java.util.List;

/**
 * What one supplier has of a supply.
 *
 * @param supplier its node: a country, company or facility
 * @param share parts per million, as stated or as the sum of what is stated
 * @param dependencies the relationships that say so, each once, ascending
 */
public record SupplierShare(int supplier, long share, List<Integer> dependencies) {
  public SupplierShare {
    dependencies = List.copyOf(dependencies);
  }
}
