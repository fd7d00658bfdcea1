package dev.lodestone.chokepoint;

import dev.lodestone.supplygraph.Control;
import dev.lodestone.supplygraph.Slot;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How each exposed product fails on the shortest way from what is lost. */
final class ExposureSteps {
  private final Map<Member, List<Integer>> lost;
  private final Failures failures;
  private final Left left;
  private final Spread spread;
  private final Chain chain;
  private final Borders borders;
  private final Evidence evidence;

  /**
   * Reads the ways off a completion.
   *
   * @param failures the completion in which the products fail
   * @param left how much is left
   */
  ExposureSteps(Losses losses, Failures failures, Left left) {
    this.lost = losses.members(failures.translation().completion());
    this.failures = failures;
    this.left = left;
    this.spread = new Spread(failures, lost.keySet());
    this.chain = failures.translation().chain();
    this.borders = failures.translation().borders();
    this.evidence = new Evidence(chain, borders);
  }

  int depth(int state) {
    return spread.depth(state);
  }

  WitnessStep step(int state) {
    Failures.Unfilled unfilled = spread.slot(state);
    if (unfilled == null) {
      return byItself(state);
    }
    List<Slot.Alternative> missing = failures.missing(unfilled);
    return new WitnessStep(
        failures.translation().item(state).node(),
        FailureReason.SLOT_UNFILLED,
        unfilled.slot().name(),
        left.of(state),
        missing.stream().map(Slot.Alternative::item).toList(),
        missing.stream().map(Slot.Alternative::dependency).toList());
  }

  private WitnessStep byItself(int state) {
    Item item = failures.translation().item(state);
    List<Term> fallen = failures.fallen(state);
    List<Member> regimes = regimesOn(item);
    boolean refused =
        !regimes.isEmpty()
            && fallen.stream().allMatch(term -> failures.now().isAvailable(term.up()));
    Set<Integer> because = new LinkedHashSet<>();
    if (refused) {
      regimes.forEach(regime -> because.add(regime.node()));
    } else {
      fallen.forEach(term -> because.add(term.part().supplier()));
    }
    if (because.isEmpty()) {
      lost.keySet().forEach(member -> because.add(member.node()));
    }
    return new WitnessStep(
        item.node(),
        refused ? FailureReason.REFUSED_AT_BORDER : FailureReason.SUPPLY_SHORT,
        null,
        left.of(state),
        new ArrayList<>(because),
        dependencies(item, fallen, regimes));
  }

  /** Lost regimes that could bind on the item. */
  private List<Member> regimesOn(Item item) {
    return chain.graph().controlsOn(item.node(), chain.asOf()).stream()
        .filter(borders::isBinding)
        .map(Control::regime)
        .map(regime -> new Member(ChokepointLevel.LICENSE_REGIME, regime))
        .filter(lost::containsKey)
        .distinct()
        .toList();
  }

  private List<Integer> dependencies(Item item, List<Term> fallen, List<Member> regimes) {
    Set<Integer> found = new LinkedHashSet<>();
    for (Member regime : regimes) {
      found.addAll(evidence.of(item, List.of(regime), List.of()));
    }
    lost.forEach(
        (member, holdings) -> {
          List<Term> taken = fallen.stream().filter(term -> takes(member, term.part())).toList();
          if (!taken.isEmpty()) {
            found.addAll(evidence.of(item, List.of(member), taken));
            found.addAll(holdings);
          }
        });
    fallen.forEach(term -> found.add(term.part().dependency()));
    return new ArrayList<>(found);
  }

  private static boolean takes(Member member, Shape.Part part) {
    return switch (member.level()) {
      case COUNTRY -> part.country() == member.node();
      case COMPANY -> part.operators().contains(member.node());
      case FACILITY -> part.supplier() == member.node();
      case OWNER, LICENSE_REGIME, ELEMENT, PRODUCT -> false;
    };
  }
}
