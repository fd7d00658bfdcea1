package dev.lodestone.commandline;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version of the jar; sources that run as they are have none. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String packed = Version.class.getPackage().getImplementationVersion();
    return new String[] {"lodestone " + Objects.requireNonNullElse(packed, "from sources")};
  }
}
