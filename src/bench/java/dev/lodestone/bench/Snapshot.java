package dev.lodestone.bench;

import dev.lodestone.supplygraph.SupplyGraph;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** From rows to a finished snapshot, the making of the rows' texts included. */
@State(Scope.Benchmark)
public class Snapshot {
  @Param({"1000", "10000", "100000"})
  public int products;

  @Benchmark
  public SupplyGraph build() {
    return LayeredGraph.of(products);
  }
}
