package dev.lodestone.datapackage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A package drawn as text: a small sound one (a magnet of dysprosium, its suppliers, a regime and
 * its suspension) of which a test replaces what it is about.
 */
public final class DrawnPackage {
  private static final String STATED = ",source:report,REPORTED,READ\n";

  private final Map<String, String> tables = new TreeMap<>();
  private String version = "1.0.0";

  private boolean isPublic = true;
  private String name;

  private DrawnPackage(String name) {
    this.name = name;
  }

  /** A package of this name without tables; what it names must be in the graph. */
  public static DrawnPackage empty(String name) {
    return new DrawnPackage(name);
  }

  /** The sound package. */
  public static DrawnPackage sound() {
    return new DrawnPackage("drawn")
        .table(
            "sources",
            """
            fact,id,name,publisher
            report,source:report,Report,Survey
            """)
        .stated("countries", "fact,id,name,code", "CN,country:CN,China,CN")
        .stated(
            "elements",
            "fact,id,name,symbol,atomicNumber,cas",
            "Dy,element:Dy,Dysprosium,Dy,66,7429-91-6")
        .stated(
            "products",
            "fact,id,name,stage",
            "oxide,product:oxide,Dysprosium oxide,COMPOUND",
            "magnet,product:magnet,Magnet,MAGNET")
        .stated(
            "companies", "fact,id,name", "miner,company:miner,Miner", "group,company:group,Group")
        .stated(
            "policy-events",
            "fact,id,name,date,datePrecision,eventType",
            "imposed,event:imposed,Imposed,2025-04-04,DAY,control",
            "suspended,event:suspended,Suspended,2025-11-07,DAY,suspension")
        .stated("license-regimes", "fact,id,name", "no-18,regime:no-18,No. 18")
        .stated(
            "clauses",
            "fact,regime,clause,effect,reach",
            "no-18.1,regime:no-18,1,LICENSE,TERRITORIAL")
        .stated(
            "requires",
            "fact,product,slot,input",
            "r1,product:magnet,oxide,product:oxide",
            "r2,product:oxide,element,element:Dy")
        .stated(
            "supplies",
            "fact,country,product,share,basis,period,statement",
            "s1,country:CN,product:oxide,0.99,separation,2024,DIRECT")
        .stated("owns", "fact,owner,company,percent", "o1,company:group,company:miner,51")
        .stated("controls", "fact,regime,product,clause", "c1,regime:no-18,product:oxide,1")
        .stated("imposed-by", "fact,regime,country", "i1,regime:no-18,country:CN")
        .stated(
            "regime-events",
            "fact,event,action,regime,clauses,effectiveFrom,until",
            "e1,event:imposed,IMPOSES,regime:no-18,1,,",
            "e2,event:suspended,SUSPENDS,regime:no-18,,2025-11-08,2026-11-10");
  }

  /** Replaces or adds a table, as the file is to read. */
  public DrawnPackage table(String name, String text) {
    tables.put(name, text);
    return this;
  }

  /** Replaces or adds a table whose rows all rest on the one source. */
  public DrawnPackage stated(String name, String header, String... rows) {
    String body = List.of(rows).stream().map(row -> row + STATED).collect(Collectors.joining());
    return table(name, header + ",sources,kind,confidence\n" + body);
  }

  public DrawnPackage without(String name) {
    tables.remove(name);
    return this;
  }

  public DrawnPackage version(String number) {
    version = number;
    return this;
  }

  /** Gives it another name. */
  public DrawnPackage named(String other) {
    name = other;
    return this;
  }

  /** Makes it a private package. */
  public DrawnPackage unpublished() {
    isPublic = false;
    return this;
  }

  /** Writes the files and the descriptor into the folder. */
  public Path write(Path folder) {
    tables.forEach((name, text) -> file(folder, name + ".csv", text));
    String resources =
        tables.keySet().stream()
            .map("{\"name\": \"%1$s\", \"path\": \"%1$s.csv\"}"::formatted)
            .collect(Collectors.joining(", "));
    file(
        folder,
        "datapackage.json",
        """
        {"name": "%s", "version": "%s", "title": "Drawn", "public": %s, "resources": [%s]}
        """
            .formatted(name, version, isPublic, resources));
    return folder;
  }

  static void file(Path folder, String name, String text) {
    file(folder, name, text.getBytes(StandardCharsets.UTF_8));
  }

  static void file(Path folder, String name, byte[] bytes) {
    try {
      Files.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is wrong with it, each problem as its line reads. */
  List<String> problems(Path folder) {
    return problems(folder, id -> false);
  }

  List<String> problems(Path folder, Predicate<String> known) {
    return lines(read(write(folder)).check(known));
  }

  static DataPackage read(Path folder) {
    return switch (DataPackage.read(folder)) {
      case Reading.Described(DataPackage described) -> described;
      case Reading.Broken(ProblemReport report) -> throw new AssertionError(report.toString());
    };
  }

  static List<String> lines(ProblemReport report) {
    return report.shown().stream().map(Problem::toString).toList();
  }
}
