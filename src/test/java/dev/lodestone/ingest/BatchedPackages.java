package dev.lodestone.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestone.datapackage.DrawnPackage;
import dev.lodestone.graphstore.GraphWriter;
import dev.lodestone.graphstore.TestNeo4j;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Record;

/** Packages that are loaded and unloaded in batches, and kills that break them off. */
@ExtendWith(TestNeo4j.class)
abstract class BatchedPackages {
  static final Instant FIRST = Instant.parse("2026-11-25T08:00:00Z");
  static final Instant LATER = Instant.parse("2026-11-26T08:00:00Z");
  final TestNeo4j neo4j;
  final PackageLoader inOne;
  final PackageLoader inBatches;

  @TempDir Path folder;

  BatchedPackages(TestNeo4j neo4j) {
    this.neo4j = neo4j;
    this.inOne = loader(neo4j.writer(), FIRST);
    this.inBatches = loader(neo4j.writer(5), FIRST);
  }

  static PackageLoader loader(GraphWriter writer, Instant now) {
    return new PackageLoader(writer, Clock.fixed(now, ZoneOffset.UTC));
  }

  /** Ends a load after some batches, as a kill does, but for what the process does at its end. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  Path written(DrawnPackage drawn) {
    try {
      return drawn.write(Files.createTempDirectory(folder, "package"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Breaks off when the last row is written and nothing of it is in force. */
  void breakOff(DrawnPackage drawn) {
    LoadWatch atTheEnd =
        progress -> {
          if (progress.step() == LoadProgress.Step.WRITING) {
            throw new Killed();
          }
        };
    assertThatThrownBy(() -> inBatches.load(written(drawn), atTheEnd)).isInstanceOf(Killed.class);
    assertThat(neo4j.writer().listUnfinished()).hasSize(1);
  }

  void breakOffUnload(String id) {
    LoadWatch atOnce =
        progress -> {
          if (progress.step() == LoadProgress.Step.SUPERSEDING) {
            throw new Killed();
          }
        };
    assertThatThrownBy(() -> loader(neo4j.writer(5), LATER).unload(id, atOnce))
        .isInstanceOf(Killed.class);
  }

  /** All that is there. */
  List<Map<String, Object>> everything() {
    return neo4j
        .run(
            """
            MATCH (n) WHERE NOT n:LoadLock
            RETURN labels(n) AS form, properties(n) AS properties
            UNION ALL
            MATCH (a)-[fact]->(b)
            RETURN [type(fact), a.id, b.id] AS form, properties(fact) AS properties
            """)
        .stream()
        .map(Record::asMap)
        .toList();
  }

  long count(String cypher) {
    return neo4j.run(cypher).getFirst().get(0).asLong();
  }
}
