package dev.lodestone.chokepoint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the caller says of the leaves of one completion. */
final class LeafProbabilities {
  private final Map<Integer, Double> byLeaf = new HashMap<>();

  LeafProbabilities(Translation translation, List<MemberProbability> given) {
    Map<Member, Double> byMember = new HashMap<>();
    for (MemberProbability one : given) {
      int node = translation.chain().graph().find(one.id()).orElse(Item.NONE);
      byMember.put(new Member(one.level(), node), one.probability());
    }
    translation
        .members()
        .forEach((leaf, member) -> byLeaf.put(leaf, byMember.getOrDefault(member, 0.0)));
  }

  /** The probability that a leaf is lost; 0 where none was given. */
  double of(int leaf) {
    return byLeaf.getOrDefault(leaf, 0.0);
  }
}
