package dev.lodestone.commandline;

import dev.lodestone.datapackage.DataPackage;
import dev.lodestone.datapackage.ProblemReport;
import dev.lodestone.datapackage.Reading;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Proposes what the graph knows already for the rows of a package. */
@Command(
    name = "propose",
    description = {
      "Proposes ids of loaded public packages for the rows of a data package, with score and"
          + " reason.",
      "Writes nothing: what is accepted is written into the package by a person."
    })
final class ProposeCommand implements Callable<Integer> {
  private final Supplier<Connection> database;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "FOLDER|ZIP",
      description = "The package, which need not be sound: a folder or a zip archive.",
      converter = ExistingPlace.class)
  private Path place = Path.of("");

  ProposeCommand(Supplier<Connection> database) {
    this.database = database;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    return switch (DataPackage.read(place)) {
      case Reading.Broken(ProblemReport problems) -> {
        out.println(problems);
        yield ExitCode.REFUSED;
      }
      case Reading.Described(DataPackage described) -> {
        try (Connection connection = database.get()) {
          String proposed = connection.proposals().list(described).toString();
          out.println(proposed.isEmpty() ? "Nothing is proposed" : proposed);
        }
        yield ExitCode.DONE;
      }
    };
  }
}
