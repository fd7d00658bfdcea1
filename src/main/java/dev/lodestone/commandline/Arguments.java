package dev.lodestone.commandline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What was typed, taken apart: configuration is of the form {@code --some.property=value}, with a
 * dot in its name, and may stand anywhere; the rest is the command.
 *
 * @param command the words and options of the command, in their order
 * @param configuration the properties, in their order
 */
record Arguments(List<String> command, List<String> configuration) {
  private static final Pattern PROPERTY =
      Pattern.compile("--[\\w-]+(\\.[\\w\\[\\]-]+)+=.*", Pattern.DOTALL);
  private static final Set<String> ABOUT = Set.of("--help", "-h", "--version", "-V");

  Arguments {
    command = List.copyOf(command);
    configuration = List.copyOf(configuration);
  }

  static Arguments of(String... typed) {
    List<String> command = new ArrayList<>();
    List<String> configuration = new ArrayList<>();
    for (String one : typed) {
      (PROPERTY.matcher(one).matches() ? configuration : command).add(one);
    }
    return new Arguments(command, configuration);
  }

  /** Whether a command is meant, rather than a start of the service with its options. */
  boolean isCommand() {
    return command.stream().anyMatch(one -> !one.startsWith("-") || ABOUT.contains(one));
  }
}
