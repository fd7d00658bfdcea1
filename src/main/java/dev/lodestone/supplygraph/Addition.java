package dev.lodestone.supplygraph;

import java.util.List;
import java.util.OptionalInt;

/**
 * A supply that an edit adds to what is recorded: it comes on top and is part of no published
 * frame.
 *
 * @param dependency the {@code PRODUCES} or {@code SUPPLIES} that stands for it
 * @param supplier node of the facility, or of the country where no facility is named
 * @param country node of the country it stands in
 * @param operators the companies that run the facility, ascending
 * @param share its share of normal supply in parts per million, 1 to 1 000 000
 * @param recycled whether it is made of what comes back and needs no recipe
 */
public record Addition(
    int dependency,
    int supplier,
    OptionalInt country,
    List<Integer> operators,
    int share,
    boolean recycled) {
  public Addition {
    operators = List.copyOf(operators);
  }
}
