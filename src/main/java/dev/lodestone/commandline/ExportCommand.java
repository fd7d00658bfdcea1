package dev.lodestone.commandline;

import dev.lodestone.ingest.ExportReport;
import dev.lodestone.ingest.ExportWatch;
import dev.lodestone.ingest.Replacing;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a package, or every package, or the whole graph, to files. */
@Command(
    name = "export",
    description = {
      "Writes a loaded data package to a folder or zip archive from which it can be loaded again,",
      "or with --format neo4j-import the whole graph for neo4j-admin.",
      "An interrupt (Ctrl-C) cancels it, and the place is as it was."
    })
final class ExportCommand implements Callable<Integer> {
  private final Supplier<Connection> database;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--package",
      paramLabel = "PACKAGE",
      description = "The package, as list shows it; without it every one, each in its folder.")
  private String dataPackage = "";

  @Parameters(
      paramLabel = "FOLDER|ZIP",
      description = "Where to; an archive if it ends in .zip, which holds one package.")
  private Path place = Path.of("");

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} unless given.")
  private ExportForm form = ExportForm.DATA_PACKAGE;

  @Option(names = "--replace", description = "Replace an earlier export at the place.")
  private boolean replace;

  ExportCommand(Supplier<Connection> database) {
    this.database = database;
  }

  @Override
  public Integer call() {
    if (form == ExportForm.NEO4J_IMPORT && !dataPackage.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "--format neo4j-import writes the whole graph: it allows no --package, found \""
              + dataPackage
              + "\"");
    }
    try (Interruption interruption = Interruption.watch();
        Connection connection = database.get()) {
      ExportReport report = export(connection, new Watch(interruption));
      spec.commandLine().getOut().println(report);
      return exitCode(report);
    }
  }

  private ExportReport export(Connection connection, ExportWatch watch) {
    Replacing replacing = replace ? Replacing.AN_EXPORT : Replacing.NOTHING;
    return switch (form) {
      case NEO4J_IMPORT -> connection.graphExporter().export(place, replacing, watch);
      case DATA_PACKAGE ->
          dataPackage.isEmpty()
              ? connection.packageExporter().exportAll(place, replacing, watch)
              : connection.packageExporter().export(dataPackage, place, replacing, watch);
    };
  }

  private static int exitCode(ExportReport report) {
    return switch (report) {
      case ExportReport.Exported exported -> ExitCode.DONE;
      case ExportReport.GraphExported exported -> ExitCode.DONE;
      case ExportReport.NotLoaded unknown -> ExitCode.REFUSED;
      case ExportReport.Refused refused -> ExitCode.REFUSED;
      case ExportReport.NotWritten unwritable -> ExitCode.REFUSED;
      case ExportReport.Cancelled cancelled -> ExitCode.CANCELLED;
    };
  }

  private record Watch(Interruption interruption) implements ExportWatch {
    @Override
    public void progressed(long facts) {}

    @Override
    public boolean isCancelled() {
      return interruption.isAsked();
    }
  }
}
