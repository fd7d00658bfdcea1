package dev.lodestone.graphstore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every statement of {@code /cypher}, by name. Immutable. */
public final class CypherCatalog {
  private static final String ROOT = "cypher/";
  private static final String ENDING = ".cypher";

  private final Map<String, CypherStatement> statements;

  private CypherCatalog(Map<String, CypherStatement> statements) {
    this.statements = Collections.unmodifiableMap(statements);
  }

  /**
   * Reads the statements packed with the application.
   *
   * @throws IllegalArgumentException naming the file whose header is not right
   */
  public static CypherCatalog load() {
    Map<String, CypherStatement> statements = new TreeMap<>();
    try {
      for (Resource file :
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:" + ROOT + "**/*" + ENDING)) {
        String address = file.getURL().toString();
        String name =
            address.substring(
                address.lastIndexOf("/" + ROOT) + ROOT.length() + 1,
                address.length() - ENDING.length());
        statements.put(
            name, CypherStatement.parse(name, file.getContentAsString(StandardCharsets.UTF_8)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new CypherCatalog(statements);
  }

  /**
   * The statement of a name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public CypherStatement get(String name) {
    CypherStatement statement = statements.get(name);
    if (statement == null) {
      throw new IllegalArgumentException("no file " + ROOT + name + ENDING);
    }
    return statement;
  }

  /** All statements, by name. */
  public Collection<CypherStatement> list() {
    return statements.values();
  }

  /** The statements of a folder, by name. */
  public List<CypherStatement> list(String folder) {
    return statements.values().stream()
        .filter(statement -> statement.name().startsWith(folder + "/"))
        .toList();
  }
}
