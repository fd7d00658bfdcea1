package dev.lodestone.commandline;

import dev.lodestone.ingest.LoadReport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes what a folder states the version of its package that is in force. */
@Command(
    name = "load",
    description = {
      "Loads a data package, or its next version, wholly or not at all.",
      "An interrupt (Ctrl-C) cancels it, and the graph is unchanged."
    })
final class LoadCommand implements Callable<Integer> {
  private static final String ALONE =
      "Nothing was loaded before, and the seed data of the service is loaded into an empty graph"
          + " only: if you want both, give --with-seed-data to the first load";

  private final Supplier<Connection> database;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ProgressOption progressOption = new ProgressOption();

  @Parameters(
      paramLabel = "FOLDER|ZIP",
      description = "The package: a folder or a zip archive.",
      converter = ExistingPlace.class)
  private Path place = Path.of("");

  @Option(
      names = "--with-seed-data",
      description = "Fill an empty graph with the seed data first, as the service does.")
  private boolean withSeedData;

  LoadCommand(Supplier<Connection> database) {
    this.database = database;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (Interruption interruption = Interruption.watch();
        Connection connection = database.get()) {
      boolean alone = !withSeedData && connection.graphs().packages().isEmpty();
      if (withSeedData) {
        connection.seedData().loadIfEmpty().forEach(out::println);
      }
      LoadReport report = load(connection, interruption);
      out.println(report);
      if (alone) {
        spec.commandLine().getErr().println(ALONE);
      }
      return exitCode(report);
    }
  }

  private LoadReport load(Connection connection, Interruption interruption) {
    try (Progress progress = progressOption.begin(spec.commandLine().getErr())) {
      return connection.loader().load(place, new Watch(progress, interruption));
    }
  }

  private static int exitCode(LoadReport report) {
    return switch (report) {
      case LoadReport.Loaded loaded -> ExitCode.DONE;
      case LoadReport.Updated updated -> ExitCode.DONE;
      case LoadReport.Unchanged unchanged -> ExitCode.DONE;
      case LoadReport.Refused refused -> ExitCode.REFUSED;
      case LoadReport.StillNeeded needed -> ExitCode.REFUSED;
      case LoadReport.Busy busy -> ExitCode.UNAVAILABLE;
      case LoadReport.Cancelled cancelled -> ExitCode.CANCELLED;
    };
  }
}
