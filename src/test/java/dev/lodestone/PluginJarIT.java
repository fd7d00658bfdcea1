package dev.lodestone;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The plugin jar holds what the procedures need in a server, and nothing else. */
class PluginJarIT {
  private static final int JAVA_21 = 65;

  private static Path jar() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("target", "plugin"))) {
      return files
          .filter(file -> file.toString().endsWith("-plugin.jar"))
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void itsFoldersAreTheProceduresThePureRoomsAndTheStatementsTheyRun() throws IOException {
    Set<String> folders = new TreeSet<>();
    Set<String> statements = new TreeSet<>();
    try (JarFile jar = new JarFile(jar().toFile())) {
      for (JarEntry entry : jar.stream().filter(one -> !one.isDirectory()).toList()) {
        folders.add(entry.getName().substring(0, entry.getName().lastIndexOf('/')));
        if (entry.getName().endsWith(".cypher")) {
          statements.add(entry.getName());
          assertThat(jar.getInputStream(entry))
              .hasSameContentAs(Files.newInputStream(Path.of(entry.getName())));
        }
      }
    }

    assertThat(folders.stream().filter(folder -> !folder.startsWith("META-INF")))
        .containsExactlyInAnyOrder(
            "cypher/read",
            "dev/lodestone/andor",
            "dev/lodestone/chokepoint",
            "dev/lodestone/procedures",
            "dev/lodestone/snapshot",
            "dev/lodestone/supplygraph",
            "dev/lodestone/walk");
    assertThat(statements).isEqualTo(named());
  }

  /** The statements that the code of the jar names, all of which it must find in it. */
  private static Set<String> named() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("cypher", "read"))) {
      return files
          .map(file -> file.toString().replace('\\', '/'))
          .filter(
              file ->
                  file.contains("/snapshot-")
                      || file.endsWith("/history.cypher")
                      || file.endsWith("/known-packages.cypher"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @Test
  void aServerOnJava21CanLoadIt() throws IOException {
    int loaded = 0;
    try (JarFile jar = new JarFile(jar().toFile())) {
      for (JarEntry entry : jar.stream().filter(one -> one.getName().endsWith(".class")).toList()) {
        try (DataInputStream code = new DataInputStream(jar.getInputStream(entry))) {
          code.readInt();
          code.readUnsignedShort();
          assertThat(code.readUnsignedShort()).as(entry.getName()).isEqualTo(JAVA_21);
          loaded++;
        }
      }
    }
    assertThat(loaded).isGreaterThan(100);
  }

  @Test
  void itNeedsNothingButJavaAndTheNeo4jItIsPutInto() throws IOException {
    try (JarFile jar = new JarFile(jar().toFile())) {
      classes()
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                  "dev.lodestone..", "java..", "org.jspecify.annotations..", "org.neo4j.."))
          .check(new ClassFileImporter().importJar(jar));
    }
  }
}
