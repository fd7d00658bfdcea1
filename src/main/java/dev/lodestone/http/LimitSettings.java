package dev.lodestone.http;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much one request, one client and all of them together may ask, as {@code lodestone.limits.*};
 * from the outside in.
 *
 * @param requestsPerSecond how many requests of one client are let in on average
 * @param requestBurst how many of them may come at once
 * @param maxClients how many clients are remembered to be counted
 * @param maxSockets WebSockets at a time, of all clients
 * @param maxSocketsPerClient WebSockets of one client at a time
 * @param maxBodySize size of a request's body; uploads have limits of their own
 * @param maxBodyTime how long a body may take to arrive
 * @param maxUrlSize length of the path and the query of an address that asks by GET
 * @param maxOperations operations at a time, below what the pool of the database has connections
 *     for
 * @param maxCharacters characters of a document
 * @param maxTokens tokens of a document
 * @param maxWhitespaceTokens runs of blanks, commas and comments in a document
 * @param maxSelections fields and fragments that a document selects, as it is written
 * @param maxAliases fields with an alias in a document
 * @param maxRootFields fields that an operation selects at its root, fragments followed
 * @param maxDirectives directives in a document
 * @param maxListSize entries of any one list among variables and arguments
 * @param maxDepth how deep fields nest, fragments followed
 * @param maxCost what an operation may cost
 */
@ConfigurationProperties("lodestone.limits")
public record LimitSettings(
    @DefaultValue("100") int requestsPerSecond,
    @DefaultValue("400") int requestBurst,
    @DefaultValue("10000") int maxClients,
    @DefaultValue("200") int maxSockets,
    @DefaultValue("20") int maxSocketsPerClient,
    @DefaultValue("256KB") DataSize maxBodySize,
    @DefaultValue("20s") Duration maxBodyTime,
    @DefaultValue("8KB") DataSize maxUrlSize,
    @DefaultValue("32") int maxOperations,
    @DefaultValue("100000") int maxCharacters,
    @DefaultValue("15000") int maxTokens,
    @DefaultValue("50000") int maxWhitespaceTokens,
    @DefaultValue("2000") int maxSelections,
    @DefaultValue("100") int maxAliases,
    @DefaultValue("30") int maxRootFields,
    @DefaultValue("100") int maxDirectives,
    @DefaultValue("1000") int maxListSize,
    @DefaultValue("25") int maxDepth,
    @DefaultValue("100000") int maxCost) {

  /** Rejects what is not positive, naming the property. */
  public LimitSettings {
    positive("requests-per-second", requestsPerSecond);
    positive("request-burst", requestBurst);
    positive("max-clients", maxClients);
    positive("max-sockets", maxSockets);
    positive("max-sockets-per-client", maxSocketsPerClient);
    positive("max-body-size", maxBodySize.toBytes());
    positive("max-body-time", maxBodyTime.toMillis());
    positive("max-url-size", maxUrlSize.toBytes());
    positive("max-operations", maxOperations);
    positive("max-characters", maxCharacters);
    positive("max-tokens", maxTokens);
    positive("max-whitespace-tokens", maxWhitespaceTokens);
    positive("max-selections", maxSelections);
    positive("max-aliases", maxAliases);
    positive("max-root-fields", maxRootFields);
    positive("max-directives", maxDirectives);
    positive("max-list-size", maxListSize);
    positive("max-depth", maxDepth);
    positive("max-cost", maxCost);
    if (maxBodySize.toBytes() > MOST_BODY) {
      throw new IllegalArgumentException(
          "lodestone.limits.max-body-size: expected at most 64MB, found \"" + maxBodySize + "\"");
    }
  }

  /** A body is held in memory. */
  private static final long MOST_BODY = 64L << 20;

  private static void positive(String name, long value) {
    if (value < 1) {
      throw new IllegalArgumentException(
          "lodestone.limits." + name + ": expected more than 0, found \"" + value + "\"");
    }
  }
}
