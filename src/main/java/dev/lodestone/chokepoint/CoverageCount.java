package dev.lodestone.chokepoint;

import dev.lodestone.andor.Availability;
import dev.lodestone.supplygraph.DependencyKind;
import dev.lodestone.supplygraph.DependencyScan;
import dev.lodestone.supplygraph.FactKind;
import dev.lodestone.supplygraph.ListCompleteness;
import dev.lodestone.supplygraph.SupplyGraph;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Counts what is known upstream. */
final class CoverageCount {
  private final Translation optimistic;
  private final Chain chain;
  private final SupplyGraph graph;
  private final DependencyScan scan;
  private final Frames frames;
  private final Availability start;

  private CoverageCount(Translation optimistic) {
    this.optimistic = optimistic;
    this.chain = optimistic.chain();
    this.graph = chain.graph();
    this.scan = graph.scan(chain.asOf());
    this.frames = new Frames(scan);
    this.start = optimistic.under(new BitSet());
  }

  static Coverage of(Translation optimistic) {
    return new CoverageCount(optimistic).count();
  }

  private Coverage count() {
    int complete = 0;
    int open = 0;
    List<Integer> gaps = new ArrayList<>();
    List<Integer> unavailable = new ArrayList<>();
    BitSet used = new BitSet();
    for (int item = 0; item < chain.size(); item++) {
      boolean isComplete = graph.supplierList(chain.node(item)) == ListCompleteness.COMPLETE;
      complete += isComplete ? 1 : 0;
      if (chain.isDataGap(item)) {
        gaps.add(chain.node(item));
      }
      if (isUnavailable(item)) {
        unavailable.add(chain.node(item));
      }
      boolean recorded = collect(item, used);
      open += !isComplete && recorded ? 1 : 0;
    }
    int assumed = 0;
    for (int fact = used.nextSetBit(0); fact >= 0; fact = used.nextSetBit(fact + 1)) {
      assumed += graph.factKind(fact) == FactKind.ASSUMED ? 1 : 0;
    }
    return new Coverage(
        chain.size(),
        complete,
        open,
        gaps.stream().sorted().toList(),
        assumed,
        unavailable.stream().sorted().toList());
  }

  /** Where the consumer can ask for it, it counts there; else wherever it is asked for. */
  private boolean isUnavailable(int item) {
    int home = optimistic.state(item, Borders.HOME);
    if (optimistic.has(home)) {
      return !optimistic.isAvailable(home, start);
    }
    boolean asked = false;
    for (int place = 0; place < optimistic.borders().size(); place++) {
      int state = optimistic.state(item, place);
      asked |= optimistic.has(state);
      if (optimistic.isAvailable(state, start)) {
        return false;
      }
    }
    return asked;
  }

  /** Collects the facts that say something of an item; returns whether a supply is recorded. */
  private boolean collect(int item, BitSet used) {
    int node = chain.node(item);
    addStatedInputs(item, used);
    int frame = frames.choose(node);
    boolean recorded = frame != Frames.NONE;
    for (int at = scan.firstIncoming(node); at < scan.endIncoming(node); at++) {
      int fact = scan.incoming(at);
      if (scan.isAdded(fact) && scan.holds(fact, DependencyKind.SUPPLIES)) {
        recorded = true;
        used.set(fact);
      } else if (scan.holds(fact, DependencyKind.PRODUCES)
          && (scan.supplies(fact) || scan.isAdded(fact))) {
        recorded = true;
        used.set(fact);
        addFacility(scan.from(fact), used);
      } else if (scan.holds(fact, DependencyKind.CONTROLS)
          || (scan.holds(fact, DependencyKind.SUPPLIES) && scan.frame(fact) == frame)) {
        used.set(fact);
      }
    }
    return recorded;
  }

  private void addStatedInputs(int item, BitSet used) {
    Recipes recipes = chain.recipes();
    int end = recipes.firstAlternative(recipes.endSlot(item));
    for (int at = recipes.firstAlternative(recipes.firstSlot(item)); at < end; at++) {
      used.set(recipes.dependency(at));
    }
  }

  private void addFacility(int facility, BitSet used) {
    for (int at = scan.firstIncoming(facility); at < scan.endIncoming(facility); at++) {
      if (scan.holds(scan.incoming(at), DependencyKind.OPERATES)) {
        used.set(scan.incoming(at));
      }
    }
    for (int at = scan.firstOutgoing(facility); at < scan.endOutgoing(facility); at++) {
      int fact = scan.outgoing(at);
      if (scan.holds(fact, DependencyKind.LOCATED_IN)) {
        used.set(fact);
      }
    }
  }
}
