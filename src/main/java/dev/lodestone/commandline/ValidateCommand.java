package dev.lodestone.commandline;

import dev.lodestone.datapackage.ProblemReport;
import dev.lodestone.datapackage.ReportForm;
import dev.lodestone.datapackage.Rule;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a package where there is no database. */
@Command(
    name = "validate",
    description = {
      "Checks a data package against every rule and tells all problems at once.",
      "Needs no database: what the package does not state itself is looked for in the packages"
          + " given by --against."
    })
final class ValidateCommand implements Callable<Integer> {
  private static final Set<Rule> OUTSIDE =
      EnumSet.of(Rule.UNKNOWN_END, Rule.SOURCE, Rule.UNKNOWN_CLAUSE, Rule.MATCH);

  private static final String ALONE =
      "What the package does not state itself was looked for nowhere else: give the packages it"
          + " builds on by --against";
  private static final String AGAINST =
      "What the package does not state itself was looked for in the packages given by --against"
          + " only";

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ProgressOption progressOption = new ProgressOption();

  @Parameters(
      paramLabel = "FOLDER|ZIP",
      description = "The package: a folder or a zip archive.",
      converter = ExistingPlace.class)
  private Path place = Path.of("");

  @Option(
      names = "--against",
      paramLabel = "FOLDER|ZIP",
      description =
          "A package that this one builds on; may be given several times, each after those it"
              + " builds on itself.",
      converter = ExistingPlace.class)
  private List<Path> against = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} unless given.")
  private ReportForm form = ReportForm.TEXT;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Write the report into a file, and its totals to standard output.")
  private @Nullable Path output;

  @Override
  public Integer call() {
    Checked checked = check();
    return checked.place().equals(place) ? told(checked.report()) : refused(checked);
  }

  private record Checked(Path place, ProblemReport report) {}

  /** The first of the others that is not sound, or the package itself. */
  private Checked check() {
    try (Progress progress = progressOption.begin(spec.commandLine().getErr())) {
      OfflineCheck check = new OfflineCheck(progress);
      for (Path other : against) {
        ProblemReport report = check.add(other);
        if (!report.isSound()) {
          return new Checked(other, report);
        }
      }
      return new Checked(place, check.check(place));
    }
  }

  private int refused(Checked other) {
    PrintWriter err = spec.commandLine().getErr();
    err.println("The package in " + other.place() + ", given by --against, is not sound:");
    err.println(other.report());
    return ExitCode.REFUSED;
  }

  private int told(ProblemReport report) {
    PrintWriter out = spec.commandLine().getOut();
    if (output == null) {
      out.println(form.write(report));
    } else {
      write(report, output);
      out.printf(
          "%d errors, %d warnings, written to %s%n", report.errors(), report.warnings(), output);
    }
    if (report.counts().keySet().stream().anyMatch(OUTSIDE::contains)) {
      spec.commandLine().getErr().println(against.isEmpty() ? ALONE : AGAINST);
    }
    return report.isSound() ? ExitCode.DONE : ExitCode.REFUSED;
  }

  private void write(ProblemReport report, Path file) {
    try {
      Files.writeString(file, form.write(report) + "\n");
    } catch (IOException unwritable) {
      throw new ParameterException(
          spec.commandLine(),
          "--output: " + file + " cannot be written: " + unwritable,
          unwritable);
    }
  }
}
