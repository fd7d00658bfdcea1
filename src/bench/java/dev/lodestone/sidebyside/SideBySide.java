package dev.lodestone.sidebyside;

import dev.lodestone.Application;
import dev.lodestone.sidebyside.Questions.Question;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/**
 * Asks Lodestone, {@code @neo4j/graphql} and the database itself the same questions about the same
 * graph, in turns, so that whatever else the machine does falls on all of them. Arguments: numbers
 * of products with commas, seconds to warm up, rounds, and the heap of Lodestone. Environment:
 * {@code QUESTIONS}, names with commas; {@code BLOCK}, seconds of one turn.
 */
final class SideBySide {
  private static final int CHECKED = 8;
  private static final int TOGETHER = 8;
  private static final int MOST_ALONE = 400;
  private static final String HOST = "http://127.0.0.1:";

  private final int products;
  private final double warmUp;
  private final int rounds;
  private final double block;
  private final Map<Target, Figures.Work> targets = new LinkedHashMap<>();

  private SideBySide(int products, double warmUp, int rounds, double block) {
    this.products = products;
    this.warmUp = warmUp;
    this.rounds = rounds;
    this.block = block;
  }

  public static void main(String[] args)
      throws IOException, InterruptedException, ExecutionException {
    double block = Double.parseDouble(System.getenv().getOrDefault("BLOCK", "4"));
    for (String size : args[0].split(",")) {
      new SideBySide(
              Integer.parseInt(size), Double.parseDouble(args[1]), Integer.parseInt(args[2]), block)
          .run(args[3]);
    }
    System.exit(0);
  }

  private void run(String heap) throws IOException, InterruptedException, ExecutionException {
    Path folder = Path.of("target", "side-by-side", String.valueOf(products)).toAbsolutePath();
    try (Children children = new Children(folder.resolve("logs"))) {
      URI bolt = URI.create("bolt://127.0.0.1:" + Children.freePort());
      ProcessHandle database = database(children, folder.resolve("natural"), bolt);
      try (Driver driver = GraphDatabase.driver(bolt, AuthTokens.none())) {
        GeneratedGraph.write(driver, products);
        if (!Files.exists(folder.resolve("packages"))) {
          GeneratedPackage.write(driver, folder.resolve("packages").resolve("generated"));
        }
        targets.put(new Target.Raw("raw", driver), new Figures.Work(database, null));
        startOthers(children, folder, bolt, database, heap);
        print("%n## %d products%n%n".formatted(products));
        List<Question> asked = questions().stream().filter(this::isAnsweredAlike).toList();
        print("\n" + Figures.HEAD.strip() + "\n");
        for (Question question : asked) {
          measure(question);
        }
        new SinglePoints(driver, lodestone(), products).compare();
      }
    }
  }

  private static ProcessHandle database(Children children, Path folder, URI bolt)
      throws IOException, InterruptedException {
    return children.java(
        folder.getFileName() + "-database",
        GraphServer.class,
        "2g",
        List.of(folder.toString(), String.valueOf(bolt.getPort())));
  }

  private void startOthers(
      Children children, Path folder, URI bolt, ProcessHandle database, String heap)
      throws IOException, InterruptedException {
    int rawPort = Children.freePort();
    ProcessHandle raw =
        children.java(
            "raw", RawServer.class, "512m", List.of(bolt.toString(), String.valueOf(rawPort)));
    targets.put(
        new Target.RawHttp("raw over HTTP", URI.create(HOST + rawPort + "/")),
        new Figures.Work(database, raw));
    Path peer = Path.of("bench", "peer").toAbsolutePath();
    if (Files.isDirectory(peer.resolve("node_modules"))) {
      int port = Children.freePort();
      ProcessHandle node =
          children.start(
              "peer",
              List.of("node", peer.resolve("server.mjs").toString()),
              Map.of(
                  "NODE_ENV", "production", "BOLT", bolt.toString(), "PORT", String.valueOf(port)));
      targets.put(
          new Target.Peer("@neo4j/graphql", URI.create(HOST + port + "/")),
          new Figures.Work(database, node));
    } else {
      print("@neo4j/graphql is left out: run `npm install` in bench/peer%n".formatted());
    }
    URI ownBolt = URI.create("bolt://127.0.0.1:" + Children.freePort());
    ProcessHandle own = database(children, folder.resolve("own"), ownBolt);
    int port = Children.freePort();
    ProcessHandle lodestone =
        children.java(
            "lodestone",
            Application.class,
            heap,
            List.of(
                "--spring.neo4j.uri=" + ownBolt,
                "--server.port=" + port,
                "--lodestone.seed-data=" + folder.resolve("packages"),
                "--lodestone.limits.requests-per-second=1000000",
                "--lodestone.limits.request-burst=1000000"));
    targets.put(
        new Target.Lodestone("Lodestone", URI.create(HOST + port + "/graphql")),
        new Figures.Work(own, lodestone));
  }

  private Target.Lodestone lodestone() {
    return targets.keySet().stream()
        .filter(Target.Lodestone.class::isInstance)
        .map(Target.Lodestone.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static List<Question> questions() {
    String wanted = System.getenv("QUESTIONS");
    return wanted == null
        ? Questions.ALL
        : Questions.ALL.stream()
            .filter(one -> Arrays.asList(wanted.split(",")).contains(one.name()))
            .toList();
  }

  /** Nobody is measured at a question that somebody answers otherwise. */
  private boolean isAnsweredAlike(Question question) {
    long entries = 0;
    List<String> others = new ArrayList<>();
    for (int i = 0; i < CHECKED; i++) {
      Map<String, Object> parameters = question.parameters(products, 1_000_000 + i);
      String raw = "";
      for (Target target : targets.keySet()) {
        Object answer = target.answer(question, parameters);
        String canonical = Answers.canonical(answer);
        if (target instanceof Target.Raw) {
          raw = canonical;
          entries += Answers.size(answer);
        } else if (!canonical.equals(raw)) {
          others.add(target.name() + " " + parameters);
        }
      }
    }
    print(
        "- %s, %s: %s, %d entries in %d answers%n"
            .formatted(
                question.name(),
                question.what(),
                others.isEmpty() ? "all answer the same" : "ANSWERED OTHERWISE by " + others,
                entries,
                CHECKED));
    return others.isEmpty();
  }

  private void measure(Question question) throws InterruptedException, ExecutionException {
    Map<Target, Figures> figures = new LinkedHashMap<>();
    targets.forEach((target, work) -> figures.put(target, new Figures(work)));
    for (Target target : targets.keySet()) {
      ask(target, question, 5_000_000, 1, warmUp / 2, Integer.MAX_VALUE);
      ask(target, question, 6_000_000, TOGETHER, warmUp / 2, Integer.MAX_VALUE);
    }
    for (int round = 0; round < rounds; round++) {
      for (Map.Entry<Target, Figures> one : figures.entrySet()) {
        turn(one, question, round * 10_000L, 1);
      }
      for (Map.Entry<Target, Figures> one : figures.entrySet()) {
        turn(one, question, 100_000 + round * 50_000L, TOGETHER);
      }
    }
    Figures raw = Objects.requireNonNull(figures.values().iterator().next());
    figures.forEach(
        (target, measured) -> print(measured.line(question.name(), target.name(), raw) + "\n"));
    print(
        "<!-- load average %.1f -->%n"
            .formatted(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
  }

  private void turn(Map.Entry<Target, Figures> one, Question question, long from, int threads)
      throws InterruptedException, ExecutionException {
    Figures.Spent before = one.getValue().spent();
    long start = System.nanoTime();
    Asked asked =
        ask(
            one.getKey(),
            question,
            from,
            threads,
            block,
            threads == 1 ? MOST_ALONE : Integer.MAX_VALUE);
    one.getValue()
        .add(
            before, asked.millis(), (System.nanoTime() - start) / 1e9, asked.bytes(), threads == 1);
  }

  /** How long each request took, and how large the answers were together. */
  private record Asked(List<Double> millis, long bytes) {}

  /** Each thread asks again as soon as it is answered; three times at least all together. */
  private Asked ask(
      Target target, Question question, long from, int threads, double seconds, int most)
      throws InterruptedException, ExecutionException {
    long end = System.nanoTime() + (long) (seconds * 1e9);
    AtomicLong number = new AtomicLong();
    AtomicLong bytes = new AtomicLong();
    List<Double> millis = new ArrayList<>();
    try (ExecutorService clients = Executors.newFixedThreadPool(threads)) {
      List<Future<List<Double>>> all = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        all.add(
            clients.submit(
                () -> {
                  List<Double> taken = new ArrayList<>();
                  long i = number.getAndIncrement();
                  while (i < 3 || (i < most && System.nanoTime() < end)) {
                    long start = System.nanoTime();
                    bytes.addAndGet(target.ask(question, question.parameters(products, from + i)));
                    taken.add((System.nanoTime() - start) / 1e6);
                    i = number.getAndIncrement();
                  }
                  return taken;
                }));
      }
      for (Future<List<Double>> one : all) {
        millis.addAll(one.get());
      }
    }
    return new Asked(millis, bytes.get());
  }

  static void print(String text) {
    System.out.printf(Locale.ROOT, "%s", text);
  }
}
