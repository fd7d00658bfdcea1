package dev.lodestone.commandline;

import java.util.Locale;

/** In what form {@link ExportCommand} writes. */
enum ExportForm {
  /** A package as it can be loaded again. */
  DATA_PACKAGE,
  /** The whole graph for {@code neo4j-admin database import full}. */
  NEO4J_IMPORT;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
