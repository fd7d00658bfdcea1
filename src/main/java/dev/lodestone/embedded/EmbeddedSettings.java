package dev.lodestone.embedded;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where the embedded Neo4j keeps its data and listens, as {@code lodestone.*}.
 *
 * @param data folder of the database
 * @param boltPort port on the loopback interface; 0 for any free one
 * @param pageCache memory for the pages of the store
 * @param transactionMemory most memory all transactions may take together
 */
@ConfigurationProperties("lodestone")
public record EmbeddedSettings(
    @DefaultValue("data/neo4j") Path data,
    @DefaultValue("7687") int boltPort,
    @DefaultValue("256MB") DataSize pageCache,
    @DefaultValue("512MB") DataSize transactionMemory) {

  /** Rejects a port out of range and too little memory, naming the property. */
  public EmbeddedSettings {
    if (boltPort < 0 || boltPort > 65_535) {
      throw new IllegalArgumentException(
          "lodestone.bolt-port: expected 0 to 65535, found \"" + boltPort + "\"");
    }
    atLeast("page-cache", pageCache, DataSize.ofMegabytes(8));
    atLeast("transaction-memory", transactionMemory, DataSize.ofMegabytes(32));
  }

  private static void atLeast(String name, DataSize value, DataSize least) {
    if (value.compareTo(least) < 0) {
      throw new IllegalArgumentException(
          "lodestone." + name + ": expected " + least + " or more, found \"" + value + "\"");
    }
  }
}
