package dev.lodestone.chokepoint;

import dev.lodestone.supplygraph.Clause;
import dev.lodestone.supplygraph.DependencyKind;
import dev.lodestone.supplygraph.EndUse;
import dev.lodestone.supplygraph.ProductionStatus;
import dev.lodestone.supplygraph.Shares;
import dev.lodestone.supplygraph.SupplyGraph;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Every relationship on which an answer about a target may rest on any day, and every regime whose
 * clauses it may. Breadth first, whatever the days on which things hold; cost linear in what is
 * found.
 */
final class UpstreamEver {
  private final SupplyGraph graph;
  private final Set<ChokepointLevel> among;
  private final EndUse endUse;
  private final BitSet dependencies = new BitSet();
  private final BitSet regimes = new BitSet();

  private UpstreamEver(SupplyGraph graph, Set<ChokepointLevel> among, EndUse endUse) {
    this.graph = graph;
    this.among = among;
    this.endUse = endUse;
  }

  static UpstreamEver of(SupplyGraph graph, int target, Set<ChokepointLevel> among, EndUse endUse) {
    UpstreamEver upstream = new UpstreamEver(graph, among, endUse);
    upstream.read(target);
    return upstream;
  }

  /** The relationships. */
  BitSet dependencies() {
    return (BitSet) dependencies.clone();
  }

  /** The regimes that may stop something. */
  BitSet regimes() {
    return (BitSet) regimes.clone();
  }

  /** Whether a clause of its kind may stop trade as the question is asked. */
  boolean mayStop(Clause clause) {
    return switch (clause.effect()) {
      case LICENSE, QUOTA -> among.contains(ChokepointLevel.LICENSE_REGIME);
      case BAN -> true;
      case NONE -> false;
    };
  }

  private void read(int target) {
    BitSet items = closure(target, DependencyKind.REQUIRES, true);
    BitSet facilities = new BitSet();
    items.stream()
        .forEach(
            item -> {
              add(graph.incoming(item, DependencyKind.SUPPLIES));
              for (int produced : graph.incoming(item, DependencyKind.PRODUCES)) {
                dependencies.set(produced);
                if (graph.status(produced).filter(ProductionStatus::supplies).isPresent()) {
                  facilities.set(graph.from(produced));
                }
              }
              addControls(item);
            });
    BitSet companies = new BitSet();
    facilities.stream()
        .forEach(
            facility -> {
              add(graph.outgoing(facility, DependencyKind.LOCATED_IN));
              for (int operated : graph.incoming(facility, DependencyKind.OPERATES)) {
                dependencies.set(operated);
                companies.set(graph.from(operated));
              }
            });
    if (among.contains(ChokepointLevel.OWNER)) {
      companies.stream().forEach(this::addOwners);
    }
  }

  private void addControls(int item) {
    for (int control : graph.incoming(item, DependencyKind.CONTROLS)) {
      int regime = graph.from(control);
      EndUse forUse = graph.control(control).endUse();
      boolean stops =
          (forUse == null || forUse == endUse)
              && graph.clauses(regime).stream()
                  .filter(clause -> clause.number().equals(graph.control(control).clause()))
                  .anyMatch(this::mayStop);
      if (stops) {
        dependencies.set(control);
        regimes.set(regime);
        add(graph.outgoing(regime, DependencyKind.IMPOSED_BY));
      }
    }
  }

  /** A company owns others or is owned by more than half, or may be. */
  private void addOwners(int company) {
    closure(company, DependencyKind.OWNS, false).stream()
        .forEach(
            owner -> {
              for (int holding : graph.outgoing(owner, DependencyKind.OWNS)) {
                if (isLarge(holding)) {
                  dependencies.set(holding);
                }
              }
            });
  }

  private boolean isLarge(int dependency) {
    return graph.dependencyKind(dependency) != DependencyKind.OWNS
        || graph.share(dependency).orElse(Shares.WHOLE) > Shares.WHOLE / 2;
  }

  /** The nodes reached along the relationships of a kind, which are added. */
  private BitSet closure(int start, DependencyKind kind, boolean outgoing) {
    BitSet reached = new BitSet();
    reached.set(start);
    List<Integer> pending = new ArrayList<>(List.of(start));
    for (int next = 0; next < pending.size(); next++) {
      int node = pending.get(next);
      for (int one : outgoing ? graph.outgoing(node, kind) : graph.incoming(node, kind)) {
        int end = outgoing ? graph.to(one) : graph.from(one);
        if (isLarge(one)) {
          dependencies.set(one);
          if (!reached.get(end)) {
            reached.set(end);
            pending.add(end);
          }
        }
      }
    }
    return reached;
  }

  private void add(int[] found) {
    for (int dependency : found) {
      dependencies.set(dependency);
    }
  }
}
