package dev.lodestone.commandline;

import dev.lodestone.ingest.SeedDataRefusedException;
import dev.lodestone.supplygraph.GraphUnavailableException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The commands, by their names, and what they do with what they are not made for. */
public final class Commands {
  private final Databases databases;

  /**
   * Opens no database yet.
   *
   * @param databases opens one when a command needs it
   */
  public Commands(Databases databases) {
    this.databases = databases;
  }

  /** Whether a command is meant, rather than a start of the service with its options. */
  public static boolean areIn(String... arguments) {
    return Arguments.of(arguments).isCommand();
  }

  /** Does what was typed; returns one of {@link ExitCode}. */
  public int execute(String... arguments) {
    return execute(writer(System.out), writer(System.err), arguments);
  }

  /** Where no language is set, as in many containers, Java would write ? for what is not ASCII. */
  private static PrintWriter writer(PrintStream stream) {
    Charset charset = stream.charset();
    return new PrintWriter(
        stream, true, charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset);
  }

  /** As {@link #execute(String...)}, with the result and what else there is to say elsewhere. */
  public int execute(PrintWriter out, PrintWriter err, String... arguments) {
    Arguments typed = Arguments.of(arguments);
    Supplier<Connection> database = () -> databases.open(typed.configuration());
    CommandLine line =
        new CommandLine(new RootCommand())
            .addSubcommand(new ValidateCommand())
            .addSubcommand(new ProposeCommand(database))
            .addSubcommand(new LoadCommand(database))
            .addSubcommand(new UnloadCommand(database))
            .addSubcommand(new ListCommand(database))
            .addSubcommand(new ExportCommand(database))
            .addSubcommand(new GenerateCompletion());
    line.getSubcommands()
        .values()
        .forEach(one -> one.getCommandSpec().mixinStandardHelpOptions(true));
    return line.setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(out)
        .setErr(err)
        .setParameterExceptionHandler((wrong, args) -> usage(wrong))
        .setExecutionExceptionHandler((failure, command, result) -> failed(failure, err))
        .execute(typed.command().toArray(String[]::new));
  }

  private static int usage(ParameterException wrong) {
    CommandLine command = wrong.getCommandLine();
    command.getErr().println(wrong.getMessage());
    UnmatchedArgumentException.printSuggestions(wrong, command.getErr());
    command.getErr().println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
    return ExitCode.USAGE;
  }

  private static int failed(Exception failure, PrintWriter err) {
    return switch (failure) {
      case DatabaseUnavailableException told -> ExitCode.UNAVAILABLE;
      case GraphUnavailableException unavailable -> {
        err.println("The graph is unchanged: " + unavailable.getMessage());
        yield ExitCode.UNAVAILABLE;
      }
      case SeedDataRefusedException refused -> {
        err.println(refused.getMessage());
        yield ExitCode.REFUSED;
      }
      default -> {
        failure.printStackTrace(err);
        yield ExitCode.FAULT;
      }
    };
  }
}
