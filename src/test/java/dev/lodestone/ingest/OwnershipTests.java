package dev.lodestone.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.datapackage.DrawnPackage;
import dev.lodestone.graphstore.TestNeo4j;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Two packages about the same things: side by side, never one over the other. */
@ExtendWith(TestNeo4j.class)
class OwnershipTests {
  private static final Clock NOW =
      Clock.fixed(Instant.parse("2026-11-25T08:00:00Z"), ZoneOffset.UTC);

  private final TestNeo4j neo4j;
  private final PackageLoader loader;

  @TempDir Path folder;

  OwnershipTests(TestNeo4j neo4j) {
    this.neo4j = neo4j;
    this.loader = new PackageLoader(neo4j.writer(), NOW);
  }

  private LoadReport load(DrawnPackage drawn) throws IOException {
    return loader.load(drawn.write(Files.createTempDirectory(folder, "package")));
  }

  /** States China and clause 1 again, otherwise, with a source of its own. */
  private static DrawnPackage mine(String name) {
    return DrawnPackage.empty(name)
        .table("sources", "fact,id,name,publisher\nreport,source:%s,Mine,Me\n".formatted(name))
        .stated("countries", "fact,id,name,code", "CN,country:CN,PRC of %s,CN".formatted(name))
        .stated("clauses", "fact,regime,clause,effect,reach", "c,regime:no-18,1,BAN,TERRITORIAL");
  }

  private List<String> texts(String cypher) {
    return neo4j.run(cypher).stream().map(row -> row.get(0).asString()).toList();
  }

  private List<String> owners(String id) {
    return texts(
        "MATCH (n:Entity|Clause {id: '%s'}) RETURN coalesce(n.package, 'nobody') + ': '"
                .formatted(id)
            + " + coalesce(n.name, n.effect)");
  }

  private List<String> statements(String id) {
    return texts(
        """
        MATCH (n:Entity|Clause {id: '%s'})<-[:ABOUT]-(s:EntityStatement)
        RETURN s.package + ': ' + coalesce(s.name, s.effect) AS text ORDER BY text
        """
            .formatted(id));
  }

  @Test
  void theFirstPackageThatStatesAnEntityOwnsIt() throws IOException {
    load(DrawnPackage.sound());
    LoadReport report = load(mine("mine"));

    assertThat(report).hasToString("Loaded mine 1.0.0: 3 facts in 0 ms");
    assertThat(owners("country:CN")).containsExactly("drawn: China");
    assertThat(statements("country:CN")).containsExactly("mine: PRC of mine");
    assertThat(owners("regime:no-18#1")).containsExactly("drawn: LICENSE");
    assertThat(statements("regime:no-18#1")).containsExactly("mine: BAN");
  }

  @Test
  void aStatementHasVersionsToo() throws IOException {
    load(DrawnPackage.sound());
    load(mine("mine"));
    LoadReport report =
        load(
            mine("mine")
                .version("2")
                .stated("countries", "fact,id,name,code", "CN,country:CN,China of mine,CN"));

    assertThat(report.toString()).contains("0 added, 1 changed, 0 withdrawn");
    assertThat(statements("country:CN")).containsExactly("mine: China of mine");
    assertThat(texts("MATCH (o:SupersededFact) RETURN o.factId + ' ' + o.name"))
        .containsExactly("mine/countries/CN PRC of mine");
  }

  @Test
  void anUnloadedStatementLeavesTheOwnerAlone() throws IOException {
    load(DrawnPackage.sound());
    load(mine("mine"));

    assertThat(loader.unload("mine")).isInstanceOf(UnloadReport.Unloaded.class);

    assertThat(owners("country:CN")).containsExactly("drawn: China");
    assertThat(statements("country:CN")).isEmpty();
    assertThat(neo4j.graphs().current().quarantine()).isEmpty();
  }

  /** Of two that state it equally long, the first by name. */
  @Test
  void whenTheOwnerGoesTheNextOneOwns() throws IOException {
    DrawnPackage alpha = DrawnPackage.sound().named("alpha").version("7");
    load(DrawnPackage.sound());
    load(alpha);
    load(mine("mine"));

    assertThat(loader.unload("drawn")).isInstanceOf(UnloadReport.Unloaded.class);

    assertThat(owners("country:CN")).containsExactly("alpha: China");
    assertThat(owners("regime:no-18#1")).containsExactly("alpha: LICENSE");
    assertThat(statements("country:CN")).containsExactly("mine: PRC of mine");
    assertThat(neo4j.writer().counts("alpha")).containsEntry("countries", 1L).hasSize(14);
    assertThat(neo4j.graphs().current().quarantine()).isEmpty();
  }

  @Test
  void anEntityThatOthersHangOnIsNotUnloaded() throws IOException {
    load(DrawnPackage.sound());
    load(mine("mine"));
    long before = neo4j.run("MATCH (n) RETURN count(n) AS n").getFirst().get("n").asLong();

    assertThat(loader.unload("drawn"))
        .isInstanceOfSatisfying(
            UnloadReport.StillNeeded.class,
            needed ->
                assertThat(needed.by())
                    .singleElement()
                    .satisfies(by -> assertThat(by.by()).isEqualTo("mine")))
        .asString()
        .startsWith("drawn was not unloaded, the graph is unchanged: facts of others hang on what")
        .contains("mine: ");
    assertThat(neo4j.run("MATCH (n) RETURN count(n) AS n").getFirst().get("n").asLong())
        .isEqualTo(before);
  }

  @Test
  void aSourceThatOthersNameIsNotUnloaded() throws IOException {
    load(DrawnPackage.sound());
    load(DrawnPackage.empty("mine").stated("countries", "fact,id,name,code", "x,country:US,US,US"));

    assertThat(loader.unload("drawn"))
        .hasToString(
            "drawn was not unloaded, the graph is unchanged: facts of others hang on what only it"
                + " states (mine: 1, such as those at source:report)");
  }

  @Test
  void aVersionCannotWithdrawWhatWasWrittenByHandUpon() throws IOException {
    load(DrawnPackage.sound());
    neo4j.run("MATCH (a {id: 'company:group'}), (b {id: 'company:miner'}) CREATE (b)-[:OWNS]->(a)");

    LoadReport report =
        load(
            DrawnPackage.sound()
                .version("2")
                .stated("companies", "fact,id,name", "miner,company:miner,Miner")
                .without("owns"));

    assertThat(report)
        .hasToString(
            "drawn 2 was refused, the graph is unchanged: facts of others hang on what only it"
                + " states (by hand: 1, such as those at company:group)");
    assertThat(texts("MATCH (:Entity)-[r:OWNS]->() RETURN coalesce(r.factId, 'by hand') AS t"))
        .containsExactlyInAnyOrder("drawn/owns/o1", "by hand");
  }

  @Test
  void aPublicPackageTakesOverFromAPrivateOne() throws IOException {
    load(DrawnPackage.sound().named("secret").unpublished());
    load(DrawnPackage.sound());

    assertThat(owners("country:CN")).containsExactly("drawn: China");
    assertThat(statements("country:CN")).containsExactly("secret: China");
    assertThat(neo4j.writer().counts("secret")).isEqualTo(neo4j.writer().counts("drawn"));
    assertThat(load(DrawnPackage.sound().named("secret").unpublished()))
        .isInstanceOf(LoadReport.Unchanged.class);
  }

  @Test
  void whatWasWrittenByHandIsNotOverwritten() throws IOException {
    neo4j.run("CREATE (:Entity:Country {id: 'country:CN', name: 'by hand', code: 'CN'})");
    load(DrawnPackage.sound());

    assertThat(owners("country:CN")).containsExactly("nobody: by hand");
    assertThat(statements("country:CN")).containsExactly("drawn: China");
  }
}
