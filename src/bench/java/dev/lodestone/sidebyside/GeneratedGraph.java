package dev.lodestone.sidebyside;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/**
 * A supply chain of eight stages in the shape that fits {@code bench/peer/schema.graphql}, the same
 * on every run: products with slots and alternatives, companies with shares, countries with skewed
 * numbers of companies, license regimes and their events. It is written by plain statements.
 */
final class GeneratedGraph {
  static final int STAGES = 8;
  static final List<String> MATERIALS =
      List.of(
          "Graphite",
          "Nickel",
          "Cobalt",
          "Tungsten",
          "Gallium",
          "Neodymium",
          "Lithium",
          "Silicon",
          "Copper",
          "Titanium",
          "Polymer",
          "Ceramic",
          "Optical",
          "Thermal",
          "Hydraulic",
          "Magnetic",
          "Vacuum",
          "Precision",
          "Cryogenic",
          "Photonic");

  private static final List<String> FORMS =
      List.of(
          "Oxide",
          "Ingot",
          "Powder",
          "Wafer",
          "Film",
          "Sputter",
          "Housing",
          "Bearing",
          "Actuator",
          "Sensor",
          "Driver",
          "Module",
          "Board",
          "Cable",
          "Valve",
          "Pump",
          "Laser",
          "Mirror",
          "Stage",
          "Chamber");
  private static final double[] WEIGHTS = {.03, .07, .12, .18, .20, .18, .12, .10};
  private static final int COUNTRIES = 60;
  private static final int BATCH = 10_000;
  private static final int TRIES = 20;

  private final SplittableRandom random = new SplittableRandom(42);
  private final Driver driver;
  private final int products;
  private final int[] start;
  private final int companies;

  private GeneratedGraph(Driver driver, int products) {
    this.driver = driver;
    this.products = products;
    this.start = starts(products);
    this.companies = Math.max(COUNTRIES, products / 5);
  }

  /** The first product of each stage, and one past the last of all. */
  static int[] starts(int products) {
    int[] start = new int[STAGES + 1];
    double sum = 0;
    for (int stage = 0; stage < STAGES; stage++) {
      start[stage] = (int) Math.round(sum * products);
      sum += WEIGHTS[stage];
    }
    start[STAGES] = products;
    return start;
  }

  /** Writes the graph, unless there are products already. */
  static void write(Driver driver, int products) {
    try (Session session = driver.session()) {
      if (session.run("MATCH (p:Product) RETURN count(p) AS c").single().get("c").asLong() > 0) {
        return;
      }
    }
    new GeneratedGraph(driver, products).write();
  }

  private void write() {
    for (String label : List.of("Product", "Company", "Country", "LicenseRegime", "PolicyEvent")) {
      run(
          "CREATE CONSTRAINT %s_id IF NOT EXISTS FOR (n:%s) REQUIRE n.id IS UNIQUE"
              .formatted(label.toLowerCase(Locale.ROOT), label));
    }
    run("CREATE INDEX product_stage_name IF NOT EXISTS FOR (n:Product) ON (n.stage, n.name)");
    run("CALL db.awaitIndexes(300)");
    List<List<Integer>> byCountry = companies();
    products();
    requirements();
    production(byCountry);
    regimes();
    run("CALL db.awaitIndexes(300)");
    run("CALL db.prepareForReplanning()");
  }

  private List<List<Integer>> companies() {
    try (Rows rows = new Rows("CREATE (:Country {id: r.id, name: r.name})")) {
      for (int i = 0; i < COUNTRIES; i++) {
        rows.add(Map.of("id", "k" + i, "name", "Country " + i));
      }
    }
    double[] cumulated = new double[COUNTRIES];
    double sum = 0;
    for (int i = 0; i < COUNTRIES; i++) {
      sum += 1.0 / (i + 1);
      cumulated[i] = sum;
    }
    List<List<Integer>> byCountry = new ArrayList<>();
    IntStream.range(0, COUNTRIES).forEach(i -> byCountry.add(new ArrayList<>()));
    int[] of = new int[companies];
    for (int i = 0; i < companies; i++) {
      double drawn = random.nextDouble() * sum;
      while (cumulated[of[i]] < drawn) {
        of[i]++;
      }
      byCountry.get(of[i]).add(i);
    }
    try (Rows rows =
        new Rows(
            "MATCH (k:Country {id: r.k}) CREATE (:Company {id: r.id, name: r.name})"
                + "-[:LOCATED_IN]->(k)")) {
      for (int i = 0; i < companies; i++) {
        String name = "Company " + i + " " + MATERIALS.get(i % MATERIALS.size());
        rows.add(Map.of("id", "c" + i, "name", name, "k", "k" + of[i]));
      }
    }
    return byCountry;
  }

  private void products() {
    try (Rows rows = new Rows("CREATE (:Product {id: r.id, name: r.name, stage: r.stage})")) {
      for (int i = 0; i < products; i++) {
        String name =
            "%s %s %07d"
                .formatted(
                    MATERIALS.get(random.nextInt(MATERIALS.size())),
                    FORMS.get(random.nextInt(FORMS.size())),
                    i);
        rows.add(Map.of("id", "p" + i, "name", name, "stage", stage(i)));
      }
    }
  }

  private int stage(int product) {
    int stage = 0;
    while (start[stage + 1] <= product) {
      stage++;
    }
    return stage;
  }

  /** Two to four slots, one to three alternatives each, mostly of the stage before. */
  private void requirements() {
    try (Rows rows =
        new Rows(
            "MATCH (p:Product {id: r.p}) MATCH (i:Product {id: r.i})"
                + " CREATE (p)-[:REQUIRES {slot: r.s, quantity: r.q}]->(i)")) {
      Set<Integer> taken = new HashSet<>();
      for (int i = start[1]; i < products; i++) {
        taken.clear();
        int slots = drawn(.4, 2, .8, 3, 4);
        for (int slot = 0; slot < slots; slot++) {
          int alternatives = drawn(.5, 1, .9, 2, 3);
          for (int one = 0; one < alternatives; one++) {
            int input = input(stage(i), taken);
            if (input >= 0) {
              rows.add(
                  Map.of("p", "p" + i, "i", "p" + input, "s", slot, "q", 1 + random.nextInt(20)));
            }
          }
        }
      }
    }
  }

  private int drawn(double below, int first, double thenBelow, int second, int third) {
    double drawn = random.nextDouble();
    return drawn < below ? first : drawn < thenBelow ? second : third;
  }

  private int input(int stage, Set<Integer> taken) {
    for (int tried = 0; tried < TRIES; tried++) {
      int from = stage == 1 || random.nextDouble() < .8 ? stage - 1 : random.nextInt(stage - 1);
      int size = start[from + 1] - start[from];
      int input = start[from] + (int) (size * Math.pow(random.nextDouble(), 2.2));
      if (taken.add(input)) {
        return input;
      }
    }
    return -1;
  }

  /** Two of a hundred products have one company, some early ones companies of one country only. */
  private void production(List<List<Integer>> byCountry) {
    try (Rows rows =
        new Rows(
            "MATCH (c:Company {id: r.c}) MATCH (p:Product {id: r.p})"
                + " CREATE (c)-[:PRODUCES {share: r.s, year: r.y}]->(p)")) {
      Set<Integer> taken = new HashSet<>();
      List<Integer> everywhere = IntStream.range(0, companies).boxed().toList();
      for (int i = 0; i < products; i++) {
        int count = random.nextDouble() < .02 ? 1 : 2 + random.nextInt(4);
        List<Integer> pool = everywhere;
        if (stage(i) <= 3 && random.nextDouble() < .05) {
          List<Integer> one = byCountry.get(random.nextInt(15));
          pool = one.isEmpty() ? everywhere : one;
        }
        taken.clear();
        double left = 1;
        for (int one = 0; one < count; one++) {
          int company = company(pool, taken);
          if (company >= 0) {
            double share =
                one == count - 1 ? left : Math.round(left * random.nextDouble() * 1000) / 1000.0;
            left -= share;
            rows.add(
                Map.of(
                    "c", "c" + company, "p", "p" + i, "s", share, "y", 2020 + random.nextInt(7)));
          }
        }
      }
    }
  }

  private int company(List<Integer> pool, Set<Integer> taken) {
    for (int tried = 0; tried < TRIES; tried++) {
      int company = pool.get((int) (pool.size() * Math.pow(random.nextDouble(), 1.8)));
      if (taken.add(company)) {
        return company;
      }
    }
    return -1;
  }

  private void regimes() {
    int regimes = products <= 1_000 ? 20 : products <= 100_000 ? 200 : 400;
    try (Rows rows =
        new Rows(
            "MATCH (k:Country {id: r.k})"
                + " CREATE (:LicenseRegime {id: r.id, title: r.t})-[:IMPOSED_BY]->(k)")) {
      for (int i = 0; i < regimes; i++) {
        rows.add(
            Map.of(
                "id", "r" + i, "t", "Export control regime " + i, "k", "k" + random.nextInt(15)));
      }
    }
    try (Rows rows =
        new Rows(
            "MATCH (a:LicenseRegime {id: r.r}) MATCH (p:Product {id: r.p})"
                + " CREATE (a)-[:CONTROLS]->(p)")) {
      for (int i = 0; i < start[4]; i++) {
        if (random.nextDouble() < .05) {
          int regime = random.nextInt(regimes);
          rows.add(Map.of("r", "r" + regime, "p", "p" + i));
          if (random.nextDouble() < .3) {
            int other = (regime + 1 + random.nextInt(regimes - 1)) % regimes;
            rows.add(Map.of("r", "r" + other, "p", "p" + i));
          }
        }
      }
    }
    try (Rows rows =
        new Rows(
            "MATCH (a:LicenseRegime {id: r.r}) CREATE (:PolicyEvent {id: r.id, title: r.t, date:"
                + " date(r.d)})-[:AFFECTS]->(a)")) {
      for (int i = 0; i < regimes * 5; i++) {
        String day =
            "20%02d-%02d-%02d"
                .formatted(20 + random.nextInt(7), 1 + random.nextInt(12), 1 + random.nextInt(28));
        rows.add(
            Map.of(
                "r",
                "r" + random.nextInt(regimes),
                "id",
                "e" + i,
                "t",
                "Policy event " + i,
                "d",
                day));
      }
    }
  }

  private void run(String statement) {
    try (Session session = driver.session()) {
      session.run(statement).consume();
    }
  }

  /** Rows of one statement, sent in batches. */
  private final class Rows implements AutoCloseable {
    private final String statement;
    private List<Map<String, Object>> batch = new ArrayList<>();

    Rows(String statement) {
      this.statement = "UNWIND $rows AS r " + statement;
    }

    void add(Map<String, Object> row) {
      batch.add(row);
      if (batch.size() >= BATCH) {
        close();
      }
    }

    @Override
    public void close() {
      List<Map<String, Object>> rows = batch;
      batch = new ArrayList<>();
      try (Session session = driver.session()) {
        session.executeWriteWithoutResult(
            transaction -> transaction.run(statement, Map.of("rows", rows)).consume());
      }
    }
  }
}
