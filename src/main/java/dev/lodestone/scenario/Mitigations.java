package dev.lodestone.scenario;

import dev.lodestone.chokepoint.Assumptions;
import dev.lodestone.chokepoint.Certainty;
import dev.lodestone.chokepoint.Deadline;
import dev.lodestone.chokepoint.SingleLosses;
import dev.lodestone.chokepoint.Standing;
import dev.lodestone.supplygraph.Bound;
import dev.lodestone.supplygraph.SupplyGraph;
import dev.lodestone.supplygraph.Truncation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** Finds which offers leave no single loss that is certain to cut the target. */
public final class Mitigations {
  /** How many mitigations are kept. */
  public static final int MAX_SETS = 50;

  /** How long they are searched for, in milliseconds. */
  public static final long MAX_MILLIS = 10_000;

  private final SupplyGraph graph;
  private final MitigationQuestion question;

  private Mitigations(SupplyGraph graph, MitigationQuestion question) {
    this.graph = graph;
    this.question = question;
  }

  /**
   * The minimal mitigations, smallest first, each confirmed by a whole analysis of the graph edited
   * by it. A target that is unavailable from the start has no chokepoint and needs mitigation all
   * the same. Cost: one evaluation of {@link SingleLosses#certain} for each set of offers that is
   * tried; see {@link OfferSearch} for which.
   *
   * @throws EditRejectedException for an offer that cannot be applied alone
   * @throws IllegalArgumentException when the target is not a product or element of the graph
   */
  public static MitigationAnswer find(SupplyGraph graph, MitigationQuestion question) {
    return find(graph, question, System::nanoTime);
  }

  static MitigationAnswer find(
      SupplyGraph graph, MitigationQuestion question, LongSupplier nanoTime) {
    return new Mitigations(graph, question).find(Deadline.after(MAX_MILLIS * 1_000_000, nanoTime));
  }

  private MitigationAnswer find(BooleanSupplier late) {
    requireEachAlone();
    int offers = question.offers().size();
    OfferSearch.Found found =
        OfferSearch.find(
            offers,
            isMonotone(),
            this::works,
            new OfferSearch.Bounds(question.maxSize(), MAX_SETS, late));
    List<Mitigation> mitigations =
        found.sets().stream().map(set -> new Mitigation(numbers(set), confirmed(set))).toList();
    return new MitigationAnswer(
        question,
        Side.of(graph, question.chokepoints()),
        mitigations,
        Side.of(edited((1 << offers) - 1), question.chokepoints()),
        found.completeToSize(),
        truncations(found));
  }

  private void requireEachAlone() {
    for (int number = 0; number < question.offers().size(); number++) {
      try {
        edited(1 << number);
      } catch (EditRejectedException rejected) {
        throw rejected.at(number);
      }
    }
  }

  /** Whether an offer more never makes a set of offers worse. */
  boolean isMonotone() {
    Assumptions assuming = question.assuming();
    List<Edit> alternatives = new ArrayList<>();
    for (Edit offer : question.offers()) {
      switch (offer) {
        case Edit.AddSupplier add -> {
          // Comes on top.
        }
        case Edit.Recycle recycle -> {
          // Comes on top.
        }
        case Edit.Suspend suspend -> {
          if (endsBefore(suspend, assuming.asOf())) {
            return false;
          }
        }
        case Edit.AddAlternative add -> alternatives.add(add);
        case Edit.Lose lose -> {
          return false;
        }
        case Edit.Resume resume -> {
          return false;
        }
      }
    }
    return alternatives.isEmpty() || !addsPlaces(alternatives);
  }

  /** Its state would be unknown, which may be worse than what is recorded. */
  private static boolean endsBefore(Edit.Suspend suspend, LocalDate asOf) {
    return suspend.until() != null && suspend.until().isBefore(asOf);
  }

  /** What is told apart by more places may be less available in some of them. */
  private boolean addsPlaces(List<Edit> alternatives) {
    SupplyGraph edited = Edits.apply(graph, alternatives, question.assuming());
    return SingleLosses.places(edited, question.chokepoints()).size()
        > SingleLosses.places(graph, question.chokepoints()).size();
  }

  private boolean works(int set) {
    return SingleLosses.certain(edited(set), question.chokepoints())
        .map(Set::isEmpty)
        .orElse(false);
  }

  private Side confirmed(int set) {
    Side side = Side.of(edited(set), question.chokepoints());
    if (side.standing() == Standing.UNAVAILABLE
        || side.answer().chokepoints().stream()
            .anyMatch(one -> one.certainty() == Certainty.CERTAIN)) {
      throw new IllegalStateException("offers " + numbers(set) + " do not mitigate");
    }
    return side;
  }

  private SupplyGraph edited(int set) {
    List<Edit> taken = numbers(set).stream().map(question.offers()::get).toList();
    return Edits.apply(graph, taken, question.assuming());
  }

  private static List<Integer> numbers(int set) {
    List<Integer> numbers = new ArrayList<>();
    for (int rest = set; rest != 0; rest &= rest - 1) {
      numbers.add(Integer.numberOfTrailingZeros(rest));
    }
    return numbers;
  }

  private List<Truncation> truncations(OfferSearch.Found found) {
    List<Truncation> truncations = new ArrayList<>();
    if (found.full()) {
      truncations.add(new Truncation(Bound.COUNT, MAX_SETS));
    }
    if (found.late()) {
      truncations.add(new Truncation(Bound.TIME, MAX_MILLIS));
    }
    if (found.larger()) {
      truncations.add(new Truncation(Bound.SIZE, question.maxSize()));
    }
    return truncations;
  }
}
