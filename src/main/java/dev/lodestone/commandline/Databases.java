package dev.lodestone.commandline;

import java.util.List;

/** Opens the database that is configured. */
@FunctionalInterface
public interface Databases {
  /**
   * Opens it, waiting for a bounded time.
   *
   * @param configuration properties of the form {@code --name=value}, which go before others
   * @throws DatabaseUnavailableException when it cannot be used, which was told already
   */
  Connection open(List<String> configuration);
}
