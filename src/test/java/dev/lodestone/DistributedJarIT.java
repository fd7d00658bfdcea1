package dev.lodestone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** The jar that is given away. */
class DistributedJarIT {
  /** Libraries of the Neo4j name under the Apache license: the driver, its connections, the DSL. */
  private static final Pattern FREE =
      Pattern.compile("neo4j-(java-driver|bolt-connection|cypher-dsl).*|spring-.*");

  @Test
  void holdsNothingOfTheNeo4jServerOrItsBrowser() throws IOException {
    try (JarFile jar = new JarFile(jar().toFile())) {
      List<String> libraries =
          jar.stream()
              .map(ZipEntry::getName)
              .filter(name -> name.startsWith("BOOT-INF/lib/"))
              .map(name -> name.substring("BOOT-INF/lib/".length()))
              .toList();

      assertThat(libraries).hasSizeGreaterThan(50);
      assertThat(libraries)
          .filteredOn(name -> name.contains("neo4j"))
          .allMatch(name -> FREE.matcher(name).matches());
      assertThat(libraries).noneMatch(name -> name.startsWith("lucene-"));
    }
  }

  @Test
  void carriesTheStatementsTheSchemaAndTheSeed() throws IOException {
    try (JarFile jar = new JarFile(jar().toFile())) {
      assertThat(
              Stream.of(
                  "cypher/read/entities.cypher",
                  "seed-data/rare-earths/datapackage.json",
                  "graphql/product.graphqls"))
          .allMatch(name -> jar.getEntry("BOOT-INF/classes/" + name) != null);
    }
  }

  @Test
  void asksForAServerInOneLine() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                jar().toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    String told = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(1);
    assertThat(told.lines()).singleElement().asString().contains("set spring.neo4j.uri");
  }

  private static Path jar() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("target"))) {
      return files
          .filter(file -> file.getFileName().toString().matches("lodestone-[^/]*\\.jar"))
          .findFirst()
          .orElseThrow();
    }
  }
}
