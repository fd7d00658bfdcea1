package dev.lodestone.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestone.supplygraph.Bound;
import dev.lodestone.supplygraph.Graphs;
import dev.lodestone.supplygraph.SupplyGraph;
import dev.lodestone.supplygraph.Truncation;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DependencyGraphsTests {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
  private static final SupplyGraph DIAMOND =
      Graphs.parse(
          "top <- all(left, right); left <- end; right <- end; end @ CN 80%; other @ CN 1%");

  @Test
  void holdsEachThingOnceAtItsLeastDepth() {
    DependencyGraph graph =
        DependencyGraphs.of(DIAMOND, "product:top", Direction.UPSTREAM, 12, DAY);

    assertThat(nodes(graph))
        .containsExactly(
            "product:top 0", "product:left 1", "product:right 1", "product:end 2", "country:CN 3");
    assertThat(edges(graph))
        .containsExactly(
            "product:top needs product:left",
            "product:top needs product:right",
            "product:left needs product:end",
            "product:right needs product:end",
            "product:end needs country:CN");
    assertThat(graph.truncatedBy()).isEmpty();
  }

  @Test
  void showsDownstreamWhatDependsOnACountry() {
    DependencyGraph graph =
        DependencyGraphs.of(DIAMOND, "country:CN", Direction.DOWNSTREAM, 1, DAY);

    assertThat(nodes(graph)).containsExactly("country:CN 0", "product:end 1", "product:other 1");
    assertThat(edges(graph))
        .containsExactly("product:end needs country:CN", "product:other needs country:CN");
    assertThat(graph.truncatedBy()).containsExactly(new Truncation(Bound.LENGTH, 1));
  }

  @Test
  void saysWhenTheDepthLeavesSomethingOutAndOnlyThen() {
    SupplyGraph chain = Graphs.parse("a <- b; b <- c");

    assertThat(upTo(chain, 3).truncatedBy()).isEmpty();
    assertThat(upTo(chain, 2).truncatedBy()).isEmpty();
    assertThat(upTo(chain, 1).truncatedBy()).containsExactly(new Truncation(Bound.LENGTH, 1));
  }

  @Test
  void stopsAtItsLimitOfNodesAndSaysSo() {
    DependencyGraph graph =
        DependencyGraphs.of(DIAMOND, "product:top", Direction.UPSTREAM, 12, DAY, 4);

    assertThat(nodes(graph)).hasSize(4).doesNotContain("country:CN 3");
    assertThat(graph.truncatedBy()).containsExactly(new Truncation(Bound.NODES, 4));
    assertThat(DependencyGraphs.of(DIAMOND, "product:top", Direction.UPSTREAM, 12, DAY, 5))
        .extracting(DependencyGraph::truncatedBy)
        .isEqualTo(List.of());
  }

  @Test
  void goesRoundACycleOnce() {
    SupplyGraph cycle = Graphs.parse("a <- all(b, a); b <- a");

    assertThat(edges(upTo(cycle, 12)))
        .containsExactly(
            "product:a needs product:a", "product:a needs product:b", "product:b needs product:a");
    assertThat(upTo(cycle, 12).truncatedBy()).isEmpty();
  }

  @Test
  void refusesAnUnknownIdByName() {
    assertThatThrownBy(
            () -> DependencyGraphs.of(DIAMOND, "product:none", Direction.UPSTREAM, 12, DAY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("product:none");
  }

  private static DependencyGraph upTo(SupplyGraph graph, int depth) {
    return DependencyGraphs.of(graph, "product:a", Direction.UPSTREAM, depth, DAY);
  }

  private static List<String> nodes(DependencyGraph graph) {
    return graph.nodes().stream()
        .map(node -> graph.graph().id(node.node()) + " " + node.depth())
        .toList();
  }

  private static List<String> edges(DependencyGraph graph) {
    return graph.edges().stream()
        .map(
            edge ->
                graph.graph().id(edge.dependent()) + " needs " + graph.graph().id(edge.needed()))
        .toList();
  }
}
