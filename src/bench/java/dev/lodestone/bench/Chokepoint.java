package dev.lodestone.bench;

import dev.lodestone.chokepoint.ChokepointAnswer;
import dev.lodestone.chokepoint.Chokepoints;
import dev.lodestone.chokepoint.OrderOne;
import dev.lodestone.supplygraph.SupplyGraph;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Order 1 of the system at the top: the whole answer, and the two ways of solving. */
public class Chokepoint {
  /** Most members that are removed one by one in a run; the report scales up from them. */
  static final int SAMPLE = 64;

  /** A graph and a question. */
  @State(Scope.Benchmark)
  public static class Asked {
    @Param({"1000", "10000", "100000"})
    public int products;

    @Param public Among among;

    SupplyGraph graph;

    @Setup
    public void read() {
      graph = LayeredGraph.of(products);
    }
  }

  /** A question written as systems of gates. */
  @State(Scope.Benchmark)
  public static class Written {
    OrderOne systems;

    @Setup
    public void write(Asked asked) {
      systems = OrderOne.of(asked.graph, asked.among.question());
    }
  }

  /** The answer with witnesses, coverage and decisive gaps. */
  @Benchmark
  public ChokepointAnswer answer(Asked asked) {
    return OrderOne.answerAnew(asked.graph, asked.among.question());
  }

  /** The same asked again, what is written being kept with the graph. */
  @Benchmark
  public ChokepointAnswer again(Asked asked) {
    return Chokepoints.find(asked.graph, asked.among.question());
  }

  /** The same up to order 2, within the bounds of the service. */
  @Benchmark
  public ChokepointAnswer orderTwo(Asked asked) {
    return OrderOne.answerAnew(asked.graph, asked.among.question(2));
  }

  /** Reading what is upstream and writing both completions. */
  @Benchmark
  public OrderOne write(Asked asked) {
    return OrderOne.of(asked.graph, asked.among.question());
  }

  /** Solving both completions at once. */
  @Benchmark
  public int atOnce(Written written) {
    return written.systems.atOnce();
  }

  /** Solving both completions by removing members one by one, {@link #SAMPLE} of them. */
  @Benchmark
  public int oneByOne(Written written) {
    return written.systems.oneByOne(SAMPLE);
  }
}
