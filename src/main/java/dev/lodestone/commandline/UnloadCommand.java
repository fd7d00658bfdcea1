package dev.lodestone.commandline;

import dev.lodestone.ingest.UnloadReport;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Moves into the history what a package states. */
@Command(
    name = "unload",
    description = {
      "Unloads a data package: what it alone states is in force no longer.",
      "An interrupt (Ctrl-C) cancels it, and the graph is unchanged."
    })
final class UnloadCommand implements Callable<Integer> {
  private final Supplier<Connection> database;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ProgressOption progressOption = new ProgressOption();

  @Parameters(paramLabel = "PACKAGE", description = "The name of the package, as list shows it.")
  private String dataPackage = "";

  UnloadCommand(Supplier<Connection> database) {
    this.database = database;
  }

  @Override
  public Integer call() {
    try (Interruption interruption = Interruption.watch();
        Connection connection = database.get()) {
      UnloadReport report = unload(connection, interruption);
      spec.commandLine().getOut().println(report);
      return exitCode(report);
    }
  }

  private UnloadReport unload(Connection connection, Interruption interruption) {
    try (Progress progress = progressOption.begin(spec.commandLine().getErr())) {
      return connection.loader().unload(dataPackage, new Watch(progress, interruption));
    }
  }

  private static int exitCode(UnloadReport report) {
    return switch (report) {
      case UnloadReport.Unloaded unloaded -> ExitCode.DONE;
      case UnloadReport.NotLoaded unknown -> ExitCode.REFUSED;
      case UnloadReport.StillNeeded needed -> ExitCode.REFUSED;
      case UnloadReport.Busy busy -> ExitCode.UNAVAILABLE;
      case UnloadReport.Cancelled cancelled -> ExitCode.CANCELLED;
    };
  }
}
