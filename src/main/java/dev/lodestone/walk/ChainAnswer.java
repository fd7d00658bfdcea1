package dev.lodestone.walk;

import dev.lodestone.supplygraph.SupplyGraph;
import dev.lodestone.supplygraph.Truncation;
import java.util.List;

/**
 * A page of chains. Numbers are nodes and dependencies of {@code graph}.
 *
 * @param graph the snapshot it was found in
 * @param question what was asked
 * @param chains shortest first, then by the ids on them
 * @param skipped how many stand before the page
 * @param hasMore whether more follow within the bounds
 * @param endKnown whether the steps were enough to come to where the page ends; if not, the last
 *     chains of a page that was asked for backwards are not the last there are
 * @param truncatedBy bounds that were hit: {@code LENGTH} when longer chains exist or could not be
 *     ruled out, {@code COUNT} when the steps ran out
 */
public record ChainAnswer(
    SupplyGraph graph,
    ChainQuestion question,
    List<Chain> chains,
    int skipped,
    boolean hasMore,
    boolean endKnown,
    List<Truncation> truncatedBy) {
  public ChainAnswer {
    chains = List.copyOf(chains);
    truncatedBy = List.copyOf(truncatedBy);
  }
}
