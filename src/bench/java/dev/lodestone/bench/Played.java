package dev.lodestone.bench;

import dev.lodestone.chokepoint.Assumptions;
import dev.lodestone.chokepoint.ChokepointLevel;
import dev.lodestone.scenario.Edit;
import dev.lodestone.scenario.ScenarioAnswer;
import dev.lodestone.scenario.ScenarioQuestion;
import dev.lodestone.scenario.Scenarios;
import dev.lodestone.supplygraph.SupplyGraph;
import java.util.List;
import java.util.Set;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One target among countries before and after a country is lost and a supplier is added. */
@State(Scope.Benchmark)
public class Played {
  static final ScenarioQuestion QUESTION =
      new ScenarioQuestion(
          List.of(LayeredGraph.TOP),
          List.of(
              new Edit.Lose(Exposed.LOST),
              new Edit.AddSupplier(LayeredGraph.TOP, null, null, "US", null, 200_000, null)),
          Set.of(ChokepointLevel.COUNTRY),
          Assumptions.on(LayeredGraph.DAY),
          1);

  @Param({"1000", "10000", "100000"})
  public int products;

  private SupplyGraph graph;

  @Setup
  public void read() {
    graph = LayeredGraph.of(products);
  }

  @Benchmark
  public ScenarioAnswer scenario() {
    return Scenarios.play(graph, QUESTION, true);
  }
}
