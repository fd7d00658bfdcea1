package dev.lodestone.chokepoint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How much each member of an alphabet matters to a target.
 *
 * @param target id of a product or element
 * @param among the alphabet
 * @param assuming what is taken for granted
 * @param probabilities of members, lost independently of each other, each once; the others are
 *     never lost as far as probability goes
 */
public record ImportanceQuestion(
    String target,
    Set<ChokepointLevel> among,
    Assumptions assuming,
    List<MemberProbability> probabilities) {
  /** Rejects a member with two probabilities, and one of a level that is not in the alphabet. */
  public ImportanceQuestion {
    among = Set.copyOf(among);
    probabilities = List.copyOf(probabilities);
    Set<String> members = new HashSet<>();
    for (MemberProbability one : probabilities) {
      if (!among.contains(one.level())) {
        throw new IllegalArgumentException(one.level() + " is not in the alphabet");
      }
      if (!members.add(one.level() + " " + one.id())) {
        throw new IllegalArgumentException(one.id() + " has two probabilities");
      }
    }
  }

  /** The question of what can be lost, without probabilities. */
  ChokepointQuestion alphabet() {
    return new ChokepointQuestion(target, among, assuming);
  }
}
