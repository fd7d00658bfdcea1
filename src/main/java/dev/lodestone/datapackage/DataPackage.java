package dev.lodestone.datapackage;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A folder with a {@code datapackage.json} and the CSV files it names. Read it in two passes:
 * {@link #check} judges all rows and keeps none, {@link #forEachRow} hands them over one after
 * another. The folder may lie in any file system, a jar's included.
 */
public final class DataPackage {
  private final String id;
  private final String version;
  private final String title;
  private final boolean isPublic;
  private final List<TableFile> files;
  private final Limits limits;

  DataPackage(
      String id,
      String version,
      String title,
      boolean isPublic,
      List<TableFile> files,
      Limits limits) {
    this.id = id;
    this.version = version;
    this.title = title;
    this.isPublic = isPublic;
    this.files = List.copyOf(files);
    this.limits = limits;
  }

  /** Reads the descriptor of a folder. Never throws for what the folder holds or lacks. */
  public static Reading read(Path folder) {
    return read(folder, Limits.DEFAULT);
  }

  static Reading read(Path folder, Limits limits) {
    Problems problems = new Problems();
    return new Descriptor(folder, limits, problems)
        .read()
        .filter(described -> problems.isEmpty())
        .<Reading>map(Reading.Described::new)
        .orElseGet(() -> new Reading.Broken(problems.report()));
  }

  /** The name in the descriptor, by which the graph knows the package. */
  public String id() {
    return id;
  }

  public String version() {
    return version;
  }

  public String title() {
    return title;
  }

  /**
   * Whether a question that names no packages believes it; private unless the descriptor says so.
   */
  public boolean isPublic() {
    return isPublic;
  }

  /** The names of its tables, each before those that refer to it. */
  public List<String> tables() {
    return files.stream().map(file -> file.table().name()).toList();
  }

  /**
   * Checks every row against every rule. Never throws for what the files hold.
   *
   * @param knownElsewhere whether an id that the package does not introduce is known all the same,
   *     being owned by another: of an entity, or of a clause as {@code <regime id>#<clause>}
   */
  public ProblemReport check(Predicate<String> knownElsewhere) {
    return check(new Elsewhere(knownElsewhere, knownElsewhere), () -> {});
  }

  /**
   * As {@link #check(Predicate)}, row by row.
   *
   * @param elsewhere what others state
   * @param rowRead called after each row
   */
  public ProblemReport check(Elsewhere elsewhere, Runnable rowRead) {
    return new PackageCheck(limits, elsewhere, rowRead).run(files);
  }

  /**
   * Hands over the rows of a table under the names of {@code docs/storage.md}: values are String,
   * Long, Double, LocalDate or lists of String, {@code factId} and {@code package} are set, and
   * what is blank is absent.
   *
   * @param table one of {@link #tables}
   * @throws IllegalStateException when a row is not right: the package was not checked, or its
   *     files changed since
   */
  public void forEachRow(String table, Consumer<Map<String, Object>> sink) {
    TableFile file =
        files.stream()
            .filter(one -> one.table().name().equals(table))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no table " + table + " in " + id));
    Problems problems = new Problems();
    new TableReader(file, limits, problems)
        .forEach(
            row -> {
              stopAt(problems);
              sink.accept(row.stored(id));
            });
    stopAt(problems);
  }

  private static void stopAt(Problems problems) {
    if (!problems.isEmpty()) {
      throw new IllegalStateException(
          "The package is not as it was checked:\n" + problems.report());
    }
  }
}
