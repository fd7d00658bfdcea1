package dev.lodestone.bench;

import dev.lodestone.chokepoint.OrderOne;
import dev.lodestone.supplygraph.SupplyGraph;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs the benchmarks, each in a process of its own, and prints what {@code docs/benchmarks.md}
 * shows. Times are medians of single runs after warm-up.
 */
final class Report {
  /** A measured thing at a size; {@code among} is empty where no question is asked. */
  private record Key(String name, int products, String among) {}

  /** What one graph takes and holds. */
  private record Counts(int relationships, double bytesPerRelationship, Map<Among, Asked> asked) {
    Asked asked(Among among) {
      return asked.getOrDefault(among, new Asked(0, 0, Double.NaN, Double.NaN));
    }
  }

  /**
   * What one question takes.
   *
   * @param candidates members to remove, in both completions together
   * @param tried how many of them are removed one by one
   * @param heldMegabytes heap held by both completions
   * @param peakMegabytes largest heap used while answering, garbage included
   */
  private record Asked(int candidates, int tried, double heldMegabytes, double peakMegabytes) {}

  private static final double MEGABYTE = 1 << 20;

  private final List<Integer> sizes;
  private final Map<Integer, Counts> counts = new HashMap<>();
  private final Map<Key, Double> seconds = new HashMap<>();

  private Report(List<Integer> sizes) {
    this.sizes = sizes;
  }

  /**
   * Measures and prints.
   *
   * @param arguments numbers of products, separated by commas; then warm-up runs, measured runs,
   *     and the heap of the measured processes as for {@code -Xmx}
   */
  public static void main(String[] arguments) throws RunnerException {
    Report report =
        new Report(Arrays.stream(arguments[0].split(",")).map(Integer::valueOf).toList());
    report.run(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]), arguments[3]);
    report.sizes.forEach(size -> report.counts.put(size, count(size)));
    report.print();
  }

  private void run(int warmups, int runs, String heap) throws RunnerException {
    String[] products = sizes.stream().map(String::valueOf).toArray(String[]::new);
    var options =
        new OptionsBuilder()
            .include("dev\\.lodestone\\.bench\\.")
            .mode(Mode.SingleShotTime)
            .param("products", products)
            .forks(1)
            .warmupIterations(warmups)
            .measurementIterations(runs)
            .timeout(TimeValue.minutes(30))
            .timeUnit(TimeUnit.SECONDS)
            .jvmArgs("-Xmx" + heap)
            .build();
    for (RunResult result : new Runner(options).run()) {
      String among = result.getParams().getParam("among");
      seconds.put(
          new Key(
              result.getPrimaryResult().getLabel(),
              Integer.parseInt(result.getParams().getParam("products")),
              among == null ? "" : among),
          result.getPrimaryResult().getStatistics().getPercentile(50));
    }
  }

  private static Counts count(int products) {
    long before = usedHeap();
    SupplyGraph graph = LayeredGraph.of(products);
    long bytes = usedHeap() - before;
    Map<Among, Asked> asked = new HashMap<>();
    for (Among among : Among.values()) {
      asked.put(among, ask(graph, among));
    }
    int relationships = graph.dependencyCount();
    return new Counts(relationships, bytes / (double) relationships, asked);
  }

  private static Asked ask(SupplyGraph graph, Among among) {
    long before = usedHeap();
    OrderOne systems = OrderOne.of(graph, among.question());
    double held = (usedHeap() - before) / MEGABYTE;
    int candidates = systems.candidates();
    int tried = systems.tried(Chokepoint.SAMPLE);
    List<MemoryPoolMXBean> pools =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();
    pools.forEach(MemoryPoolMXBean::resetPeakUsage);
    OrderOne.answerAnew(graph, among.question());
    double peak = pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / MEGABYTE;
    return new Asked(candidates, tried, held, peak);
  }

  private static long usedHeap() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private void print() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%-11s %9s %13s %9s %9s"
            .formatted("snapshot", "products", "relationships", "build s", "B/rel"));
    for (int size : sizes) {
      Counts found = count(size, counts);
      lines.add(
          "%-11s %9d %13d %9.4f %9.1f"
              .formatted(
                  "",
                  size,
                  found.relationships(),
                  second("build", size, ""),
                  found.bytesPerRelationship()));
    }
    lines.add("%-11s growth %s".formatted("", growth("build", "")));
    for (Among among : Among.values()) {
      addQuestion(among, lines);
    }
    addOne("exposure", lines);
    addOne("scenario", lines);
    lines.forEach(System.out::println);
  }

  private void addQuestion(Among among, List<String> lines) {
    String name = among.name();
    lines.add("");
    lines.add(
        "%-11s %9s %9s %9s %9s %9s %9s %8s %8s %10s %13s %9s"
            .formatted(
                name.toLowerCase(Locale.ROOT).replace('_', ' '),
                "products",
                "answer s",
                "again s",
                "write s",
                "solve s",
                "order 2 s",
                "held MB",
                "peak MB",
                "candidates",
                "one by one s",
                "times"));
    for (int size : sizes) {
      Asked asked = count(size, counts).asked(among);
      double oneByOne = second("oneByOne", size, name) * asked.candidates() / asked.tried();
      double atOnce = second("atOnce", size, name);
      lines.add(
          "%-11s %9d %9.4f %9.4f %9.4f %9.5f %9.4f %8.0f %8.0f %10d %13.3f %9.0f"
              .formatted(
                  "",
                  size,
                  second("answer", size, name),
                  second("again", size, name),
                  second("write", size, name),
                  atOnce,
                  second("orderTwo", size, name),
                  asked.heldMegabytes(),
                  asked.peakMegabytes(),
                  asked.candidates(),
                  oneByOne,
                  oneByOne / atOnce));
    }
    lines.add(
        "%-11s growth: answer %s; again %s; write %s; solve %s; order 2 %s"
            .formatted(
                "",
                growth("answer", name),
                growth("again", name),
                growth("write", name),
                growth("atOnce", name),
                growth("orderTwo", name)));
  }

  private void addOne(String name, List<String> lines) {
    lines.add("");
    lines.add("%-11s %9s %9s".formatted(name, "products", "answer s"));
    for (int size : sizes) {
      lines.add("%-11s %9d %9.4f".formatted("", size, second(name, size, "")));
    }
    lines.add("%-11s growth %s".formatted("", growth(name, "")));
  }

  private static Counts count(int size, Map<Integer, Counts> counts) {
    return counts.getOrDefault(size, new Counts(0, 0, Map.of()));
  }

  private double second(String benchmark, int size, String among) {
    return seconds.getOrDefault(new Key(benchmark, size, among), Double.NaN);
  }

  /** The exponents of size between neighbouring sizes: 1 is linear. */
  private String growth(String benchmark, String among) {
    List<String> exponents = new ArrayList<>();
    for (int i = 1; i < sizes.size(); i++) {
      double times =
          second(benchmark, sizes.get(i), among) / second(benchmark, sizes.get(i - 1), among);
      double larger = sizes.get(i) / (double) sizes.get(i - 1);
      exponents.add("%.2f".formatted(Math.log(times) / Math.log(larger)));
    }
    return String.join(", ", exponents);
  }
}
