package dev.lodestone.bench;

import dev.lodestone.chokepoint.Assumptions;
import dev.lodestone.chokepoint.ExposureAnswer;
import dev.lodestone.chokepoint.ExposureQuestion;
import dev.lodestone.chokepoint.Exposures;
import dev.lodestone.supplygraph.SupplyGraph;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What the loss of one country in the middle of the field takes with it, downstream. */
@State(Scope.Benchmark)
public class Exposed {
  static final String LOST = "country:c20";

  @Param({"1000", "10000", "100000"})
  public int products;

  private SupplyGraph graph;

  @Setup
  public void read() {
    graph = LayeredGraph.of(products);
  }

  @Benchmark
  public ExposureAnswer exposure() {
    return Exposures.find(
        graph, new ExposureQuestion(List.of(LOST), Assumptions.on(LayeredGraph.DAY)));
  }
}
