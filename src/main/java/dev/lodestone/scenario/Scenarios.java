package dev.lodestone.scenario;

import dev.lodestone.chokepoint.Assumptions;
import dev.lodestone.chokepoint.Deadline;
import dev.lodestone.chokepoint.Standing;
import dev.lodestone.chokepoint.Standings;
import dev.lodestone.supplygraph.Bound;
import dev.lodestone.supplygraph.SupplyGraph;
import dev.lodestone.supplygraph.Truncation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.LongSupplier;

/** Asks the same before and after edits. */
public final class Scenarios {
  /** How long larger sets are searched for, over all targets, in milliseconds. */
  public static final long MAX_MILLIS = 20_000;

  private final ScenarioQuestion question;
  private final SupplyGraph before;
  private final SupplyGraph after;
  private final boolean withChanges;
  private final Deadline deadline;
  private final TreeSet<Truncation> truncatedBy =
      new TreeSet<>(Comparator.comparing(Truncation::bound).thenComparingLong(Truncation::limit));

  private Scenarios(
      ScenarioQuestion question, SupplyGraph before, boolean withChanges, LongSupplier nanoTime) {
    this.question = question;
    this.before = before;
    this.after = Edits.apply(before, question.edits(), question.assuming());
    this.withChanges = withChanges;
    this.deadline = Deadline.after(MAX_MILLIS * 1_000_000, nanoTime);
  }

  /**
   * Before and after. When the time is up, the remaining targets are asked for chokepoints of order
   * 1 only, and the answer says so. Cost: that of {@link dev.lodestone.chokepoint.Chokepoints#find}
   * twice for each target, and with the changes twice one evaluation of what is upstream of all
   * that the edits might reach.
   *
   * @param withChanges whether to tell of every product that stands otherwise; none are told of
   *     otherwise
   * @throws EditRejectedException for an edit that names what is not there or cannot be
   * @throws IllegalArgumentException when a target is not a product or element of the graph
   */
  public static ScenarioAnswer play(
      SupplyGraph graph, ScenarioQuestion question, boolean withChanges) {
    return new Scenarios(question, graph, withChanges, System::nanoTime).play();
  }

  static ScenarioAnswer play(SupplyGraph graph, ScenarioQuestion question, LongSupplier nanoTime) {
    return new Scenarios(question, graph, true, nanoTime).play();
  }

  private ScenarioAnswer play() {
    List<TargetChange> targets = new ArrayList<>();
    int completeToOrder = question.maxOrder();
    for (String target : question.of()) {
      int order = deadline.isOver() ? 1 : question.maxOrder();
      if (order < question.maxOrder()) {
        truncatedBy.add(new Truncation(Bound.TIME, MAX_MILLIS));
      }
      Side old = side(before, target, order);
      Side changed = side(after, target, order);
      targets.add(TargetChange.of(target, old, changed));
      completeToOrder =
          Math.min(
              completeToOrder,
              Math.min(old.answer().completeToOrder(), changed.answer().completeToOrder()));
    }
    return new ScenarioAnswer(
        question, before, after, targets, changes(), completeToOrder, List.copyOf(truncatedBy));
  }

  private Side side(SupplyGraph graph, String target, int order) {
    Side side = Side.of(graph, question.about(target, order));
    truncatedBy.addAll(side.answer().truncatedBy());
    return side;
  }

  private List<StandingChange> changes() {
    Assumptions assuming = question.assuming();
    List<String> touched = question.edits().stream().map(Scenarios::touched).toList();
    List<Integer> reached =
        touched.isEmpty() || !withChanges
            ? List.of()
            : Standings.reach(after, touched, assuming.asOf()).stream()
                .filter(product -> product < before.size() && !after.lost().contains(product))
                .toList();
    Map<Integer, Standing> now = Standings.find(after, reached, assuming);
    List<StandingChange> changes = new ArrayList<>();
    Standings.find(before, reached, assuming)
        .forEach(
            (product, standing) -> {
              Standing changed = Objects.requireNonNull(now.get(product));
              if (changed != standing) {
                changes.add(new StandingChange(product, standing, changed));
              }
            });
    changes.sort(
        Comparator.comparing(StandingChange::after)
            .reversed()
            .thenComparing(StandingChange::before)
            .thenComparingInt(StandingChange::product));
    return changes;
  }

  private static String touched(Edit edit) {
    return switch (edit) {
      case Edit.Lose lose -> lose.id();
      case Edit.Suspend suspend -> suspend.regime();
      case Edit.Resume resume -> resume.regime();
      case Edit.AddSupplier add -> add.item();
      case Edit.Recycle recycle -> recycle.item();
      case Edit.AddAlternative add -> add.product();
    };
  }
}
