package dev.lodestone.graphstore;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * Bounds on the use of the database, as {@code lodestone.database.*}.
 *
 * @param startWait ({@code wait}) how long start-up waits for the database to answer
 * @param timeout longest look-up
 * @param snapshotTimeout longest statement that reads the structure, and longest wait for another
 *     request that is reading it
 * @param snapshotAttempts how often reading the structure starts again when writes tear it, at
 *     least 1
 * @param loadTimeout longest load of a package
 * @param loadWait longest wait for another load to end
 * @param loadRows most rows that a load writes in one transaction; a package that has more is
 *     loaded and unloaded in batches of as many
 * @param maxRelationships most relationships one look-up returns
 */
@ConfigurationProperties("lodestone.database")
public record DatabaseSettings(
    @Name("wait") @DefaultValue("60s") Duration startWait,
    @DefaultValue("10s") Duration timeout,
    @DefaultValue("2m") Duration snapshotTimeout,
    @DefaultValue("8") int snapshotAttempts,
    @DefaultValue("15m") Duration loadTimeout,
    @DefaultValue("30s") Duration loadWait,
    @DefaultValue("10000") int loadRows,
    @DefaultValue("100000") int maxRelationships) {

  /** Rejects what is not positive, naming the property. */
  public DatabaseSettings {
    positive("wait", startWait);
    positive("timeout", timeout);
    positive("snapshot-timeout", snapshotTimeout);
    positive("load-timeout", loadTimeout);
    positive("load-wait", loadWait);
    atLeastOne("snapshot-attempts", snapshotAttempts);
    atLeastOne("load-rows", loadRows);
    atLeastOne("max-relationships", maxRelationships);
  }

  private static void positive(String name, Duration value) {
    if (!value.isPositive()) {
      throw new IllegalArgumentException(
          "lodestone.database." + name + ": expected more than 0s, found \"" + value + "\"");
    }
  }

  private static void atLeastOne(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(
          "lodestone.database." + name + ": expected 1 or more, found \"" + value + "\"");
    }
  }
}
