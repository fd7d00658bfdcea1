package dev.lodestone.datapackage;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is proposed for a package, in the order of its rows. Nothing is changed by it: what is
 * accepted is written into the package, and reviewed as anything else.
 *
 * @param proposals at most {@link #MOST}
 * @param more how many further rows have candidates
 * @param unread kinds of which others state more than {@link #MOST_KNOWN}; the rest was not
 *     compared
 */
public record MatchProposals(List<MatchProposal> proposals, long more, List<String> unread) {
  /** How many proposals are kept. */
  public static final int MOST = 1_000;

  /** With how many entities of a kind rows are compared. */
  public static final int MOST_KNOWN = 200_000;

  /** How many candidates a proposal has at most. */
  public static final int MOST_CANDIDATES = 5;

  /** Copies its collections. */
  public MatchProposals {
    proposals = List.copyOf(proposals);
    unread = List.copyOf(unread);
  }

  /** One line for each proposal, and one for each bound that was hit. */
  @Override
  public String toString() {
    Stream<String> bounds =
        Stream.concat(
            more == 0 ? Stream.of() : Stream.of("and %d more".formatted(more)),
            unread.stream().map(kind -> "of %s only %d were compared".formatted(kind, MOST_KNOWN)));
    return Stream.concat(proposals.stream().map(MatchProposal::toString), bounds)
        .collect(Collectors.joining("\n"));
  }
}
