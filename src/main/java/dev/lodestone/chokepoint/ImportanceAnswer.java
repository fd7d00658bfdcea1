package dev.lodestone.chokepoint;

import dev.lodestone.supplygraph.SupplyGraph;
import dev.lodestone.supplygraph.Truncation;
import java.util.List;
import java.util.Optional;

/**
 * How much each member of the alphabet matters to the target. Numbers are nodes of {@code graph}.
 *
 * @param graph the snapshot it was computed on
 * @param question what was asked
 * @param lower at least so probable is the top event, whatever the undisclosed turns out to be
 * @param upper at most so probable
 * @param noCutSetsBecause why there are none, or not in this completion, although the target is not
 *     resilient: it is, or may be, unavailable from the start
 * @param certain the top event of the optimistic completion; empty when it has happened already
 * @param possible that of the pessimistic completion; where doubtful bans alone would bring it
 *     about, without these
 * @param members every member that something upstream depends on, the most important first
 * @param notUpstream given probabilities of what nothing upstream depends on
 * @param alreadyLost what bans in force have taken away upstream
 * @param coverage what is known upstream
 * @param countedToOrder the order up to which cut sets are counted
 * @param truncatedBy bounds that were hit
 */
public record ImportanceAnswer(
    SupplyGraph graph,
    ImportanceQuestion question,
    double lower,
    double upper,
    Optional<String> noCutSetsBecause,
    Optional<TopEvent> certain,
    Optional<TopEvent> possible,
    List<MemberImportance> members,
    List<MemberProbability> notUpstream,
    List<AlreadyLost> alreadyLost,
    Coverage coverage,
    int countedToOrder,
    List<Truncation> truncatedBy) {
  public ImportanceAnswer {
    members = List.copyOf(members);
    notUpstream = List.copyOf(notUpstream);
    alreadyLost = List.copyOf(alreadyLost);
    truncatedBy = List.copyOf(truncatedBy);
  }
}
