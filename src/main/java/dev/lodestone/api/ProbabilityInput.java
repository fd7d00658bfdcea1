package dev.lodestone.api;

import dev.lodestone.chokepoint.ChokepointLevel;
import dev.lodestone.chokepoint.MemberProbability;
import dev.lodestone.supplygraph.EntityKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How likely one thing is lost, as the caller says it. */
record ProbabilityInput(String id, @Nullable ChokepointLevel level, double probability) {
  /** How many may be given. */
  static final int MAX = 1_000;

  /**
   * What is said of members of an alphabet.
   *
   * @param kindOf the kind of an entity, by the place and the id of the argument
   * @throws RequestException for a member that is not in the alphabet, that has two probabilities
   *     or none between 0 and 1; the error names its place
   */
  static List<MemberProbability> checked(
      List<ProbabilityInput> given,
      Set<ChokepointLevel> among,
      Function<Place, EntityKind> kindOf) {
    if (given.size() > MAX) {
      throw RequestException.badArgument(
          "probabilities", given.size() + " entries", "at most " + MAX + " entries");
    }
    List<MemberProbability> checked = new ArrayList<>();
    Set<String> members = new HashSet<>();
    for (int i = 0; i < given.size(); i++) {
      ProbabilityInput one = given.get(i);
      String place = "probabilities[" + i + "]";
      if (!(one.probability() >= 0 && one.probability() <= 1)) {
        throw RequestException.badArgument(place + ".probability", one.probability(), "0 to 1");
      }
      EntityKind kind = kindOf.apply(new Place(place + ".id", one.id()));
      ChokepointLevel level = one.level(place, kind, among);
      if (!members.add(level + " " + one.id())) {
        throw RequestException.badArgument(place + ".id", one.id(), "given once for each level");
      }
      checked.add(new MemberProbability(level, one.id(), one.probability()));
    }
    return checked;
  }

  /** An id and the argument it stands in. */
  record Place(String argument, String id) {}

  private ChokepointLevel level(String place, EntityKind kind, Set<ChokepointLevel> among) {
    Set<ChokepointLevel> fitting = levels(kind);
    fitting.retainAll(among);
    if (fitting.isEmpty()) {
      throw RequestException.badArgument(
          place + ".id", id, "the id of something that can be lost among " + EnumSet.copyOf(among));
    }
    if (level == null && fitting.size() > 1) {
      throw RequestException.badArgument(
          place + ".level", "null", "one of " + fitting + " for " + id);
    }
    if (level != null && !fitting.contains(level)) {
      throw RequestException.badArgument(
          place + ".level", level, "one of " + fitting + " for " + id);
    }
    return level == null ? fitting.iterator().next() : level;
  }

  /** As what a thing of a kind can be lost. */
  private static Set<ChokepointLevel> levels(EntityKind kind) {
    return switch (kind) {
      case COUNTRY -> EnumSet.of(ChokepointLevel.COUNTRY);
      case COMPANY -> EnumSet.of(ChokepointLevel.OWNER, ChokepointLevel.COMPANY);
      case FACILITY -> EnumSet.of(ChokepointLevel.FACILITY);
      case LICENSE_REGIME -> EnumSet.of(ChokepointLevel.LICENSE_REGIME);
      case ELEMENT -> EnumSet.of(ChokepointLevel.ELEMENT);
      case PRODUCT -> EnumSet.of(ChokepointLevel.PRODUCT);
      case ORGANIZATION, OFFICIAL, LICENSE, POLICY_EVENT, TRADE_STATISTIC, SOURCE ->
          EnumSet.noneOf(ChokepointLevel.class);
    };
  }
}
