package dev.lodestone.api;

import dev.lodestone.chokepoint.Assumptions;
import dev.lodestone.chokepoint.Certainty;
import dev.lodestone.chokepoint.ChokepointLevel;
import dev.lodestone.chokepoint.CycleReading;
import dev.lodestone.chokepoint.Effect;
import dev.lodestone.chokepoint.FailureReason;
import dev.lodestone.chokepoint.Member;
import dev.lodestone.supplygraph.EndUse;
import dev.lodestone.supplygraph.Shares;
import dev.lodestone.supplygraph.SupplyGraph;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A minimal set whose loss leaves the target without enough supply, as the schema shows it. */
record Chokepoint(
    List<ChokepointMember> members,
    List<ChokepointMember> alsoBy,
    int order,
    Certainty certainty,
    List<ChokepointSubset> possibleSubsets,
    Interval shortfall,
    Effect effect,
    List<UnknownSupply> mostValuableUnknown,
    List<WitnessStep> witness,
    int witnessLength) {

  static Chokepoint of(
      SupplyGraph graph, LocalDate day, dev.lodestone.chokepoint.Chokepoint found) {
    return new Chokepoint(
        members(graph, found.members()),
        members(graph, found.alsoBy()),
        found.order(),
        found.certainty(),
        found.possibleSubsets().stream()
            .map(subset -> new ChokepointSubset(members(graph, subset)))
            .toList(),
        Interval.of(found.shortfall()),
        found.effect(),
        found.mostValuableUnknown().stream().map(one -> UnknownSupply.of(graph, one)).toList(),
        found.witness().stream().map(step -> new WitnessStep(graph, day, step)).toList(),
        found.way().length());
  }

  static List<ChokepointMember> members(SupplyGraph graph, List<Member> members) {
    return members.stream()
        .map(member -> new ChokepointMember(member.level(), graph, member.node()))
        .toList();
  }

  /** Something that can be lost. */
  record ChokepointMember(ChokepointLevel level, SupplyGraph graph, int node) {}

  /** A part of a chokepoint. */
  record ChokepointSubset(List<ChokepointMember> members) {}

  /** One step of the way a loss takes to the target. */
  record WitnessStep(SupplyGraph graph, LocalDate day, dev.lodestone.chokepoint.WitnessStep step) {
    public FailureReason fails() {
      return step.fails();
    }

    public @Nullable String slot() {
      return step.slot();
    }

    public Interval remaining() {
      return Interval.of(step.remaining());
    }

    List<Dependency> dependencies() {
      return step.dependencies().stream().map(one -> new Dependency(graph, one, day)).toList();
    }
  }

  /** A share between two bounds. */
  record Interval(double lower, double upper) {
    static Interval of(dev.lodestone.chokepoint.Interval shares) {
      return new Interval(Shares.toFraction(shares.lower()), Shares.toFraction(shares.upper()));
    }
  }

  /** A trade that a ban has taken away before anything is lost. */
  record AlreadyLost(SupplyGraph graph, dev.lodestone.chokepoint.AlreadyLost lost) {
    public String clause() {
      return lost.clause();
    }
  }

  /** How a slot stays filled. */
  record Survival(String slot, List<SurvivalChoice> by) {
    static Survival of(
        SupplyGraph graph, LocalDate day, dev.lodestone.chokepoint.Survival survival) {
      return new Survival(
          survival.slot(),
          survival.by().stream()
              .map(
                  one ->
                      new SurvivalChoice(
                          one.item(), one.dataGap(), new Dependency(graph, one.dependency(), day)))
              .toList());
    }
  }

  /** An alternative that survives. */
  record SurvivalChoice(int item, boolean dataGap, Dependency via) {}

  /** What was taken for granted. */
  record Assumed(Assumptions assumptions) {
    public LocalDate asOf() {
      return assumptions.asOf();
    }

    public @Nullable String home() {
      return assumptions.home();
    }

    public EndUse endUse() {
      return assumptions.endUse();
    }

    public double minSupply() {
      return Shares.toFraction(assumptions.minSupply());
    }

    public CycleReading cycles() {
      return assumptions.cycles();
    }
  }
}
