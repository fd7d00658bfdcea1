package dev.lodestone.commandline;

import picocli.CommandLine.Command;

/** Holds the others. */
@Command(
    name = "lodestone",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Without a command the service starts.",
      "Configuration is that of the service and may stand anywhere, such as"
          + " --spring.neo4j.uri=bolt://localhost:7687."
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:Done; warnings do not change it.",
      "1:Refused: the package is not sound, not loaded, or needed by others.",
      "2:The command cannot be understood.",
      "3:The database does not answer or is in use, or another load is under way.",
      "70:A fault of this program.",
      "130:Interrupted; the graph is unchanged unless the output says otherwise."
    })
final class RootCommand {}
