package dev.lodestone.bench;

import dev.lodestone.chokepoint.Assumptions;
import dev.lodestone.chokepoint.Chokepoints;
import dev.lodestone.chokepoint.ExposureQuestion;
import dev.lodestone.chokepoint.Exposures;
import dev.lodestone.chokepoint.OrderOne;
import dev.lodestone.scenario.Scenarios;
import dev.lodestone.supplygraph.SupplyGraph;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.function.Supplier;

/**
 * Measures one large graph in one process, one thing after the other, in processor time of the one
 * thread that works and in time on the clock: a process for each would spend its time on building
 * the graph. Processor time leaves out the collector's threads and what other programs take.
 */
final class Large {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** Members removed one by one. */
  private static final int SAMPLE = 8;

  private Large() {}

  /**
   * Measures and prints as it goes.
   *
   * @param arguments numbers of products, separated by commas; warm-up runs; measured runs
   */
  public static void main(String[] arguments) {
    int runs = Integer.parseInt(arguments[1]) + Integer.parseInt(arguments[2]);
    for (String products : arguments[0].split(",")) {
      measure(Integer.parseInt(products), runs);
    }
  }

  private static void measure(int products, int runs) {
    long before = usedHeap();
    SupplyGraph graph = timed("build", () -> LayeredGraph.of(products));
    System.out.printf(
        "%d products, %d relationships, %.1f B/rel%n",
        products,
        graph.dependencyCount(),
        (usedHeap() - before) / (double) graph.dependencyCount());
    for (int run = 1; run <= runs; run++) {
      System.out.println("run " + run);
      ask(graph, Among.COUNTRIES);
    }
    timed("exposure", () -> exposure(graph));
    timed("scenario", () -> Scenarios.play(graph, Played.QUESTION, true));
    timed("order 2", () -> OrderOne.answerAnew(graph, Among.COUNTRIES.question(2)));
    ask(graph, Among.ALL_LEVELS);
  }

  private static Object exposure(SupplyGraph graph) {
    return Exposures.find(
        graph, new ExposureQuestion(List.of(Exposed.LOST), Assumptions.on(LayeredGraph.DAY)));
  }

  private static void ask(SupplyGraph graph, Among among) {
    written(graph, among);
    timed("answer", () -> OrderOne.answerAnew(graph, among.question()));
    Chokepoints.find(graph, among.question());
    timed("again", () -> Chokepoints.find(graph, among.question()));
  }

  private static void written(SupplyGraph graph, Among among) {
    OrderOne systems = timed("write " + among, () -> OrderOne.of(graph, among.question()));
    timed("solve", systems::atOnce);
    timed("solve", systems::atOnce);
    timed("one by one", () -> systems.oneByOne(SAMPLE));
    System.out.printf(
        "%d gates, %d candidates, %d removed one by one%n",
        systems.systemSize(), systems.candidates(), systems.tried(SAMPLE));
  }

  private static <T> T timed(String name, Supplier<T> measured) {
    long wall = System.nanoTime();
    long processor = THREADS.getCurrentThreadCpuTime();
    T result = measured.get();
    System.out.printf(
        "%-20s %9.3f s of processor, %9.3f s%n",
        name,
        (THREADS.getCurrentThreadCpuTime() - processor) / 1e9,
        (System.nanoTime() - wall) / 1e9);
    return result;
  }

  private static long usedHeap() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
