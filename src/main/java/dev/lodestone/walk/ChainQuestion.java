package dev.lodestone.walk;

import dev.lodestone.supplygraph.DependencyKind;
import dev.lodestone.supplygraph.Slice;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which chains to find.
 *
 * @param from id of the thing that depends
 * @param to where they end
 * @param through ids of things they pass, in this order
 * @param via the relationships they may use
 * @param maxLength longest chain, in relationships, at least 1
 * @param asOf the day on which every relationship holds
 * @param part which of them to answer, by their places
 */
public record ChainQuestion(
    String from,
    ChainEnd to,
    List<String> through,
    Set<DependencyKind> via,
    int maxLength,
    LocalDate asOf,
    Slice part) {
  /** Rejects a length or a page below 1. */
  public ChainQuestion {
    if (maxLength < 1 || part.size() < 1) {
      throw new IllegalArgumentException("a chain question asks for at least one chain of one hop");
    }
    through = List.copyOf(through);
    via = Set.copyOf(via);
  }

  /** Every relationship, up to 12 long, the first 10 chains. */
  public static ChainQuestion of(String from, ChainEnd to, LocalDate asOf) {
    return new ChainQuestion(
        from, to, List.of(), EnumSet.allOf(DependencyKind.class), 12, asOf, Slice.first(0, 10));
  }
}
