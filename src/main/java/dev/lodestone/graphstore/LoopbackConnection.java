package dev.lodestone.graphstore;

import java.net.URI;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;

/** How to reach a database on this machine that asks for no credentials. */
public record LoopbackConnection(URI uri) implements Neo4jConnectionDetails {
  @Override
  public URI getUri() {
    return uri;
  }

  @Override
  public AuthToken getAuthToken() {
    return AuthTokens.none();
  }
}
