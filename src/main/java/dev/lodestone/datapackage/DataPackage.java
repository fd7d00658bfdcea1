package dev.lodestone.datapackage;

import dev.lodestone.supplygraph.EntityKind;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A folder, or a zip archive, with a {@code datapackage.json} and the CSV files it names. Read it
 * in two passes: {@link #check} judges all rows and keeps none, {@link #forEachRow} hands them over
 * one after another. A folder may lie in any file system, a jar's included; an archive is read
 * where it is.
 */
public final class DataPackage {
  private final String id;
  private final String version;
  private final String title;
  private final boolean isPublic;
  private final boolean loadedAtStart;
  private final List<TableRows> sources;
  private final Limits limits;

  DataPackage(
      String id,
      String version,
      String title,
      boolean isPublic,
      boolean loadedAtStart,
      List<TableRows> sources,
      Limits limits) {
    this.id = id;
    this.version = version;
    this.title = title;
    this.isPublic = isPublic;
    this.loadedAtStart = loadedAtStart;
    this.sources = List.copyOf(sources);
    this.limits = limits;
  }

  /**
   * Reads the descriptor of a package. Never throws for what is there or is lacking.
   *
   * @param place a folder, or a zip archive
   */
  public static Reading read(Path place) {
    return read(place, Limits.DEFAULT);
  }

  static Reading read(Path place, Limits limits) {
    Problems problems = new Problems();
    return files(place, limits, problems)
        .flatMap(files -> new Descriptor(files, limits, problems).read())
        .filter(described -> problems.isEmpty())
        .<Reading>map(Reading.Described::new)
        .orElseGet(() -> new Reading.Broken(problems.report()));
  }

  private static Optional<PackageFiles> files(Path place, Limits limits, Problems problems) {
    if (!Files.isRegularFile(place) || !place.getFileSystem().equals(FileSystems.getDefault())) {
      return Optional.of(new FolderFiles(place, limits));
    }
    ZipFiles archive = new ZipFiles(place, limits);
    return archive.judge(problems) ? Optional.of(archive) : Optional.empty();
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

  /** Whether an empty graph starts with it, if it lies among the seed data. */
  public boolean isLoadedAtStart() {
    return loadedAtStart;
  }

  /** The names of its tables, each before those that refer to it. */
  public List<String> tables() {
    return sources.stream().map(rows -> rows.table().name()).distinct().toList();
  }

  /**
   * Checks every row against every rule. Never throws for what the files hold.
   *
   * @param knownElsewhere whether an id that the package does not introduce is known all the same,
   *     being owned by another: of an entity, or of a clause as {@code <regime id>#<clause>}
   */
  public ProblemReport check(Predicate<String> knownElsewhere) {
    return check(KnownEntities.ofIds(knownElsewhere), () -> {});
  }

  /**
   * As {@link #check(Predicate)}, row by row.
   *
   * @param known what is known outside the package, usually the graph it is to be loaded into
   * @param rowRead called after each row
   */
  public ProblemReport check(KnownEntities known, Runnable rowRead) {
    return new PackageCheck(limits, known, rowRead).run(sources);
  }

  /**
   * Looks for what others state already: for each row that introduces an entity, and for each text
   * that was to match one, what it may be. The package need not be sound. Deterministic; one pass,
   * and of each kind the names of what others state are held.
   *
   * @param known what is known outside the package; rows about it are accepted already
   * @param others the entities of a kind that others state, in an order that does not change; at
   *     most {@link MatchProposals#MOST_KNOWN} are compared
   */
  public MatchProposals propose(
      KnownEntities known, Function<EntityKind, List<KnownEntity>> others) {
    return new ProposalRun(known, others).run(sources, limits);
  }

  /**
   * Hands over the rows of a table, of a package that matches nothing with the graph.
   *
   * @see #forEachRow(String, KnownEntities, Consumer)
   */
  public void forEachRow(String table, Consumer<Map<String, Object>> sink) {
    forEachRow(table, KnownEntities.ofIds(id -> false), sink);
  }

  /**
   * Hands over the rows of a table under the names of {@code docs/storage.md}: values are String,
   * Long, Double, LocalDate or lists of String, {@code factId} and {@code package} are set, and
   * what is blank is absent.
   *
   * @param table one of {@link #tables}
   * @param known what the package was checked with
   * @throws IllegalStateException when a row is not right: the package was not checked, or its
   *     files changed since
   */
  public void forEachRow(String table, KnownEntities known, Consumer<Map<String, Object>> sink) {
    List<TableRows> wanted =
        sources.stream().filter(rows -> rows.table().name().equals(table)).toList();
    if (wanted.isEmpty()) {
      throw new IllegalArgumentException("no table " + table + " in " + id);
    }
    Problems problems = new Problems();
    Pass pass = new Pass(limits, problems, known);
    for (TableRows rows : wanted) {
      rows.forEach(
          pass,
          row -> {
            stopAt(problems);
            sink.accept(row.stored(id));
          });
      stopAt(problems);
    }
  }

  private static void stopAt(Problems problems) {
    if (problems.hasErrors()) {
      throw new IllegalStateException(
          "The package is not as it was checked:\n" + problems.report());
    }
  }
}
