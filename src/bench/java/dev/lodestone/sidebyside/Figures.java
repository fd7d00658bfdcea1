package dev.lodestone.sidebyside;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What was measured of one question asked of one target. */
final class Figures {
  /** The processes that work for a target, apart from the client that asks. */
  record Work(ProcessHandle database, @Nullable ProcessHandle server) {}

  private final Work work;
  private final List<Double> alone = new ArrayList<>();
  private final List<Double> together = new ArrayList<>();
  private double databaseMillis;
  private double serverMillis;
  private double clientMillis;
  private double secondsTogether;
  private long bytes;

  Figures(Work work) {
    this.work = work;
  }

  /** The processor time used so far, in milliseconds. */
  record Spent(double database, double server, double client) {}

  Spent spent() {
    return new Spent(
        millis(work.database()), millis(work.server()), millis(ProcessHandle.current()));
  }

  private static double millis(@Nullable ProcessHandle process) {
    return process == null
        ? 0
        : process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L) / 1e6;
  }

  /** Adds a block, which began with what was spent before. */
  void add(Spent before, List<Double> millis, double seconds, long size, boolean isAlone) {
    Spent after = spent();
    databaseMillis += after.database() - before.database();
    serverMillis += after.server() - before.server();
    clientMillis += after.client() - before.client();
    bytes += size;
    if (isAlone) {
      alone.addAll(millis);
    } else {
      together.addAll(millis);
      secondsTogether += seconds;
    }
  }

  private int asked() {
    return alone.size() + together.size();
  }

  /** Processor time of database and server for one request, in milliseconds. */
  double cpu() {
    return (databaseMillis + serverMillis) / asked();
  }

  double median() {
    return percentile(alone, 0.5);
  }

  private static double percentile(List<Double> values, double part) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.isEmpty()
        ? Double.NaN
        : sorted.get((int) Math.clamp(Math.ceil(part * sorted.size()) - 1, 0, sorted.size() - 1));
  }

  static final String HEAD =
      """
      | question | asked of | p50 ms | p99 ms | n | p50 to raw | CPU ms/req | database | server | client | CPU to raw | 8 at once: req/s | p50 ms | p99 ms | kB |
      |---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|
      """;

  /** A line of the table; processor time to raw is with that of the client for raw alone. */
  String line(String question, String target, Figures raw) {
    double rawCpu = raw.cpu() + raw.clientMillis / raw.asked();
    return "| %s | %s | %s | %s | %d | %s× | %s | %s | %s | %s | %s× | %s | %s | %s | %s |"
        .formatted(
            question,
            target,
            figure(median()),
            figure(percentile(alone, 0.99)),
            alone.size(),
            figure(median() / raw.median()),
            figure(cpu()),
            figure(databaseMillis / asked()),
            figure(serverMillis / asked()),
            figure(clientMillis / asked()),
            figure((this == raw ? rawCpu : cpu()) / rawCpu),
            figure(together.size() / secondsTogether),
            figure(percentile(together, 0.5)),
            figure(percentile(together, 0.99)),
            bytes == 0 ? "–" : figure(bytes / 1024.0 / asked()));
  }

  static String figure(double value) {
    String form = value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f";
    return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, form, value);
  }
}
