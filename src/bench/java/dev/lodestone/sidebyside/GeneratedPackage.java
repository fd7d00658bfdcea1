package dev.lodestone.sidebyside;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/**
 * Writes the generated graph that a database holds as a data package, so that Lodestone loads it
 * the way it loads any other. A company of the generated graph is where its products are made and
 * who makes them: a facility and the company that operates it.
 */
final class GeneratedPackage {
  /** What every row ends with: where it is from, and how well it is known. */
  private static final String STATED = ",source:generated,MEASURED,COMPUTED";

  private static final String[] CODES = Locale.getISOCountries();

  private final List<String> resources = new ArrayList<>();
  private final Session session;
  private final Path folder;

  private GeneratedPackage(Session session, Path folder) {
    this.session = session;
    this.folder = folder;
  }

  /** One row of a statement as a line of a table, without what every row ends with. */
  private interface Line {
    String of(Row row);
  }

  /** The columns of a row, as texts. */
  private record Row(org.neo4j.driver.Record values, long number) {
    String text(String column) {
      return values.get(column).asObject().toString();
    }

    String country(String column) {
      return code(text(column));
    }

    /** A share in parts per million; nothing where the generator left nothing for the last one. */
    String share(String column) {
      double share = values.get(column).asDouble();
      return share < 5e-7 ? "" : String.format(Locale.ROOT, "%.6f", share);
    }
  }

  /** Country {@code k7} has the eighth of the codes that Java knows. */
  static String code(String country) {
    return CODES[Integer.parseInt(country.substring(1))];
  }

  /** The country of the generated graph that has a code. */
  static String country(String code) {
    return "k" + List.of(CODES).indexOf(code);
  }

  /** Writes the graph behind a driver into a folder. */
  static void write(Driver driver, Path folder) throws IOException {
    try (Session session = driver.session()) {
      new GeneratedPackage(session, Files.createDirectories(folder)).write();
    }
  }

  private void write() throws IOException {
    Files.writeString(
        folder.resolve("sources.csv"),
        "fact,id,name,publisher\ngenerated,source:generated,Generated graph,Generator\n");
    resources.add("sources");
    nodes();
    relationships();
    Files.writeString(
        folder.resolve("datapackage.json"),
        "{\"name\": \"generated\", \"version\": \"1\", \"title\": \"Generated graph\", \"public\":"
            + " true, \"resources\": ["
            + resources.stream()
                .map("{\"name\": \"%1$s\", \"path\": \"%1$s.csv\"}"::formatted)
                .collect(Collectors.joining(", "))
            + "]}\n");
  }

  private void nodes() throws IOException {
    table(
        "products",
        "id,name,stage,supplierList",
        "MATCH (n:Product) RETURN n.id AS id, n.name AS name, n.stage AS stage",
        row ->
            "product:"
                + row.text("id")
                + ","
                + row.text("name")
                + ","
                + row.text("stage")
                + ",COMPLETE");
    String companies = "MATCH (n:Company) RETURN n.id AS id, n.name AS name";
    table(
        "facilities",
        "id,name",
        companies,
        row -> "facility:" + row.text("id") + "," + row.text("name"));
    table(
        "companies",
        "id,name",
        companies,
        row -> "company:" + row.text("id") + "," + row.text("name"));
    table(
        "countries",
        "id,name,code",
        "MATCH (n:Country) RETURN n.id AS id, n.name AS name",
        row -> "country:" + row.country("id") + "," + row.text("name") + "," + row.country("id"));
    String regimes = "MATCH (n:LicenseRegime) RETURN n.id AS id, n.title AS title";
    table(
        "license-regimes",
        "id,name",
        regimes,
        row -> "regime:" + row.text("id") + "," + row.text("title"));
    table(
        "clauses",
        "regime,clause,effect,reach",
        regimes,
        row -> "regime:" + row.text("id") + ",1,LICENSE,TERRITORIAL");
    table(
        "policy-events",
        "id,name,date,datePrecision,eventType",
        "MATCH (n:PolicyEvent) RETURN n.id AS id, n.title AS title, n.date AS date",
        row ->
            "event:"
                + row.text("id")
                + ","
                + row.text("title")
                + ","
                + row.text("date")
                + ",DAY,announcement");
  }

  private void relationships() throws IOException {
    table(
        "requires",
        "product,slot,input,quantityMin,quantityMax,unit,basis",
        "MATCH (a:Product)-[r:REQUIRES]->(b:Product) RETURN a.id AS a, r.slot AS slot, b.id AS b,"
            + " r.quantity AS quantity",
        row ->
            "product:"
                + row.text("a")
                + ","
                + row.text("slot")
                + ",product:"
                + row.text("b")
                + ","
                + row.text("quantity")
                + ","
                + row.text("quantity")
                + ",piece,each");
    table(
        "produces",
        "facility,product,status,share",
        "MATCH (a:Company)-[r:PRODUCES]->(b:Product) RETURN a.id AS a, b.id AS b, r.share AS share",
        row ->
            "facility:"
                + row.text("a")
                + ",product:"
                + row.text("b")
                + ",OPERATING,"
                + row.share("share"));
    table(
        "operates",
        "company,facility",
        "MATCH (n:Company) RETURN n.id AS id",
        row -> "company:" + row.text("id") + ",facility:" + row.text("id"));
    table(
        "located-in",
        "facility,country",
        "MATCH (a:Company)-[:LOCATED_IN]->(b:Country) RETURN a.id AS a, b.id AS b",
        row -> "facility:" + row.text("a") + ",country:" + row.country("b"));
    table(
        "controls",
        "regime,product,clause",
        "MATCH (a:LicenseRegime)-[:CONTROLS]->(b:Product) RETURN a.id AS a, b.id AS b",
        row -> "regime:" + row.text("a") + ",product:" + row.text("b") + ",1");
    table(
        "imposed-by",
        "regime,country",
        "MATCH (a:LicenseRegime)-[:IMPOSED_BY]->(b:Country) RETURN a.id AS a, b.id AS b",
        row -> "regime:" + row.text("a") + ",country:" + row.country("b"));
    table(
        "regime-events",
        "event,action,regime",
        "MATCH (a:PolicyEvent)-[:AFFECTS]->(b:LicenseRegime) RETURN a.id AS a, b.id AS b",
        row -> "event:" + row.text("a") + ",IMPOSES,regime:" + row.text("b"));
  }

  private void table(String name, String columns, String statement, Line line) throws IOException {
    resources.add(name);
    try (Writer file = Files.newBufferedWriter(folder.resolve(name + ".csv"))) {
      file.append("fact,").append(columns).append(",sources,kind,confidence\n");
      long number = 0;
      var rows = session.run(statement);
      while (rows.hasNext()) {
        Row row = new Row(rows.next(), number++);
        file.append(String.valueOf(row.number())).append(',').append(line.of(row));
        file.append(STATED).append('\n');
      }
    }
  }
}
