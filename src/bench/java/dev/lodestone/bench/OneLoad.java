package dev.lodestone.bench;

import dev.lodestone.embedded.EmbeddedNeo4j;
import dev.lodestone.embedded.EmbeddedSettings;
import dev.lodestone.graphstore.CypherCatalog;
import dev.lodestone.graphstore.Database;
import dev.lodestone.graphstore.DatabaseSettings;
import dev.lodestone.graphstore.GraphWriter;
import dev.lodestone.ingest.LoadReport;
import dev.lodestone.ingest.PackageLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import org.springframework.util.unit.DataSize;

/**
 * One load into an empty embedded store, in a process of its own: {@code load} by the package
 * loader, or {@code bare} by the driver alone, which writes the same rows with the same statements
 * in batches of the same size and checks nothing.
 */
final class OneLoad {
  private static final int BATCH_ROWS = 10_000;
  private static final int STATEMENT_ROWS = 2_000;

  private OneLoad() {}

  /** Arguments: {@code load} or {@code bare}, rows, an empty folder. Prints seconds and MiB. */
  public static void main(String[] args) throws IOException {
    ManyRows many = new ManyRows(Integer.parseInt(args[1]));
    Path folder = Path.of(args[2]);
    Path files = many.write(Files.createDirectories(folder.resolve("files")));
    EmbeddedSettings settings =
        new EmbeddedSettings(
            folder.resolve("store"), 0, DataSize.ofMegabytes(256), DataSize.ofMegabytes(512));
    try (EmbeddedNeo4j neo4j = EmbeddedNeo4j.start(settings);
        Driver driver = GraphDatabase.driver(neo4j.uri(), AuthTokens.none())) {
      CypherCatalog catalog = CypherCatalog.load();
      Database database = database(driver, catalog);
      database.open();
      long start = System.nanoTime();
      if (args[0].equals("load")) {
        load(database, files);
      } else {
        bare(driver, catalog, many);
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf("%.2f %d%n", seconds, peakResident());
    }
  }

  private static Database database(Driver driver, CypherCatalog catalog) {
    return new Database(
        driver,
        catalog,
        new DatabaseSettings(
            Duration.ofMinutes(1),
            Duration.ofSeconds(10),
            Duration.ofMinutes(2),
            8,
            Duration.ofHours(1),
            Duration.ofSeconds(30),
            BATCH_ROWS,
            100_000));
  }

  private static void load(Database database, Path files) {
    LoadReport report = new PackageLoader(new GraphWriter(database), Clock.systemUTC()).load(files);
    if (!(report instanceof LoadReport.Loaded)) {
      throw new IllegalStateException(report.toString());
    }
  }

  private static void bare(Driver driver, CypherCatalog catalog, ManyRows many) {
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
    try (Session session = driver.session()) {
      for (ManyRows.Table table : many.tables()) {
        String cypher = catalog.get("load/" + table.name()).text();
        for (int start = 0; start < table.rows(); start += BATCH_ROWS) {
          int end = Math.min(table.rows(), start + BATCH_ROWS);
          try (Transaction batch = session.beginTransaction()) {
            for (int at = start; at < end; at += STATEMENT_ROWS) {
              List<Map<String, Object>> rows = new ArrayList<>();
              for (int i = at; i < Math.min(end, at + STATEMENT_ROWS); i++) {
                rows.add(stored(table, i, now));
              }
              batch.run(cypher, Map.of("rows", rows)).consume();
            }
            batch.commit();
          }
        }
      }
    }
  }

  /** The row as the loader hands it to the same statement. */
  private static Map<String, Object> stored(ManyRows.Table table, int number, OffsetDateTime now) {
    Map<String, Object> row = new HashMap<>(table.row().apply(number));
    row.put("factId", "many/" + table.name() + "/" + row.remove("fact"));
    row.put("package", "many");
    row.put("packageVersion", "1.0.0");
    row.put("contentHash", "%022d".formatted(number));
    row.put("recordedFrom", now);
    if (row.remove("kind") instanceof String kind) {
      row.put("factKind", kind);
      row.put("sources", List.of(String.valueOf(row.get("sources"))));
    }
    row.computeIfPresent("share", (name, share) -> Double.valueOf(share.toString()));
    return row;
  }

  /** The most memory the process has had, in MiB, heap and database together. */
  private static long peakResident() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(0);
  }
}
