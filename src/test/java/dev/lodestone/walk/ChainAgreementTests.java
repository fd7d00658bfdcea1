package dev.lodestone.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.supplygraph.Bound;
import dev.lodestone.supplygraph.Graphs;
import dev.lodestone.supplygraph.Slice;
import dev.lodestone.supplygraph.SupplyGraph;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The search agrees with listing every simple path of small graphs, cyclic ones included. */
class ChainAgreementTests {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
  private static final int NODES = 7;

  static LongStream seeds() {
    return LongStream.range(0, 500);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everySimplePathIsFoundOnceAndLongerOnesAreAnnounced(long seed) {
    Random random = new Random(seed);
    boolean[][] needs = new boolean[NODES][NODES];
    StringBuilder drawing = new StringBuilder();
    for (int node = 0; node < NODES; node++) {
      drawing.append("n").append(node).append("; ");
      for (int other = 0; other < NODES; other++) {
        if (random.nextInt(100) < 28) {
          needs[node][other] = true;
          drawing.append("n%d <- all(to%d: n%d); ".formatted(node, other, other));
        }
      }
    }
    SupplyGraph graph = Graphs.parse(drawing.toString());
    int maxLength = 1 + random.nextInt(NODES);

    List<List<Integer>> all = new ArrayList<>();
    listPaths(needs, List.of(0), all);
    List<List<Integer>> expected =
        all.stream()
            .filter(path -> path.size() - 1 <= maxLength)
            .sorted(Comparator.comparingInt(List<Integer>::size).thenComparing(List::toString))
            .toList();
    ChainAnswer answer =
        Chains.find(
            graph,
            new ChainQuestion(
                "product:n0",
                new ChainEnd.At("product:n" + (NODES - 1)),
                List.of(),
                Set.of(dev.lodestone.supplygraph.DependencyKind.REQUIRES),
                maxLength,
                DAY,
                Slice.ALL));

    assertThat(answer.chains())
        .as(drawing.toString())
        .extracting(chain -> chain.hops().stream().map(Chain.Hop::node).toList())
        .isEqualTo(expected);
    assertThat(answer.truncatedBy().stream().anyMatch(one -> one.bound() == Bound.LENGTH))
        .as(drawing.toString())
        .isEqualTo(all.size() > expected.size());
    assertThat(Chains.exists(graph, "product:n0", "product:n" + (NODES - 1), DAY))
        .isEqualTo(!all.isEmpty());
  }

  private static void listPaths(boolean[][] needs, List<Integer> path, List<List<Integer>> found) {
    int last = path.getLast();
    if (last == NODES - 1) {
      found.add(path);
      return;
    }
    for (int next : new TreeSet<>(List.of(0, 1, 2, 3, 4, 5, 6))) {
      if (needs[last][next] && !path.contains(next)) {
        List<Integer> longer = new ArrayList<>(path);
        longer.add(next);
        listPaths(needs, longer, found);
      }
    }
  }
}
