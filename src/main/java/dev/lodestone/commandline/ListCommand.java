package dev.lodestone.commandline;

import dev.lodestone.supplygraph.PackageRecord;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the loaded packages. */
@Command(name = "list", description = "Lists the loaded data packages.")
final class ListCommand implements Callable<Integer> {
  private final Supplier<Connection> database;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} unless given.")
  private ListForm form = ListForm.TEXT;

  ListCommand(Supplier<Connection> database) {
    this.database = database;
  }

  @Override
  public Integer call() {
    try (Connection connection = database.get()) {
      List<PackageRecord> packages = connection.graphs().packages();
      spec.commandLine().getOut().println(form.write(packages));
      return ExitCode.DONE;
    }
  }
}
