package dev.lodestone.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestone.datapackage.DrawnPackage;
import dev.lodestone.graphstore.GraphReader;
import dev.lodestone.graphstore.TestNeo4j;
import dev.lodestone.supplygraph.GraphUnavailableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What is exported is loaded as the same facts, and exported again as the same bytes. */
@ExtendWith(TestNeo4j.class)
class PackageExportTests {
  private static final Clock NOW =
      Clock.fixed(Instant.parse("2026-11-25T08:00:00Z"), ZoneOffset.UTC);

  private final TestNeo4j neo4j;
  private final PackageLoader loader;
  private final PackageExporter exporter;

  @TempDir Path folder;

  PackageExportTests(TestNeo4j neo4j) {
    this.neo4j = neo4j;
    this.loader = new PackageLoader(neo4j.writer(), NOW);
    this.exporter = new PackageExporter(new GraphReader(neo4j.database()));
  }

  private LoadReport load(DrawnPackage drawn) throws IOException {
    return loader.load(drawn.write(Files.createTempDirectory(folder, "package")));
  }

  private Path export(String packageId, String name) {
    Path place = folder.resolve(name);
    assertThat(exporter.export(packageId, place, Replacing.NOTHING))
        .isInstanceOf(ExportReport.Exported.class);
    return place;
  }

  /** The hash of each fact of a package, with how it is held. */
  private Map<String, String> hashes(String packageId) {
    Map<String, String> hashes = new TreeMap<>();
    neo4j
        .writer()
        .facts(
            packageId, fact -> hashes.put(fact.form() + " " + fact.factId(), fact.contentHash()));
    return hashes;
  }

  private static Map<String, String> files(Path place) {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(place)) {
      all.forEach(file -> files.put(file.getFileName().toString(), text(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Exports, loads over what is loaded, unloads, loads anew and exports again. */
  private Path comesBack(String packageId) {
    Map<String, String> hashes = hashes(packageId);
    assertThat(hashes).isNotEmpty();
    Path first = export(packageId, packageId + "-1");
    assertThat(loader.load(first)).isInstanceOf(LoadReport.Unchanged.class);
    assertThat(loader.unload(packageId)).isInstanceOf(UnloadReport.Unloaded.class);
    assertThat(hashes(packageId)).isEmpty();

    assertThat(loader.load(first)).isInstanceOf(LoadReport.Loaded.class);

    assertThat(hashes(packageId)).isEqualTo(hashes);
    Path second = export(packageId, packageId + "-2");
    assertThat(files(second)).isEqualTo(files(first));
    return first;
  }

  @Test
  void theSeedComesBackIntoAnEmptyGraph() {
    List<String> seed = List.of("rare-earths", "usgs-mcs-2026");
    Map<String, Map<String, String>> hashes = new TreeMap<>();
    for (String one : seed) {
      assertThat(loader.load(Path.of("seed-data").resolve(one)))
          .isInstanceOf(LoadReport.Loaded.class);
      hashes.put(one, hashes(one));
      assertThat(loader.load(export(one, one + "-1"))).isInstanceOf(LoadReport.Unchanged.class);
    }
    neo4j.clear();

    for (String one : seed) {
      assertThat(loader.load(folder.resolve(one + "-1"))).isInstanceOf(LoadReport.Loaded.class);
      assertThat(hashes(one)).isEqualTo(hashes.get(one)).hasSizeGreaterThan(500);
      assertThat(files(export(one, one + "-2"))).isEqualTo(files(folder.resolve(one + "-1")));
    }
    assertThat(text(folder.resolve("rare-earths-2/products.csv")).lines().sorted())
        .containsExactlyElementsOf(
            text(Path.of("seed-data/rare-earths/products.csv")).lines().sorted().toList());
  }

  /** China and clause 1 of the drawn package are stated again, and a variant and a plant added. */
  private static DrawnPackage mine() {
    return DrawnPackage.empty("mine")
        .unpublished()
        .stated("countries", "fact,id,name,code", "CN,country:CN,PRC,CN", "B,country:BR,Brazil,BR")
        .stated("clauses", "fact,regime,clause,effect,reach", "c,regime:no-18,1,BAN,TERRITORIAL")
        .stated("products", "fact,id,name,stage,supplierList", "x,product:x,X,MAGNET,COMPLETE")
        .stated("variant-of", "fact,product,variantOf", "v,product:x,product:magnet");
  }

  @Test
  void whatIsSaidOfOthersEntitiesComesBackWithThePackageThatSaysIt() throws IOException {
    load(DrawnPackage.sound());
    load(mine());

    assertThat(hashes("mine"))
        .containsKeys("STATEMENT mine/countries/CN", "STATEMENT mine/clauses/c");
    Path mine = comesBack("mine");

    assertThat(text(mine.resolve("countries.csv")).lines())
        .containsExactly(
            "fact,id,name,code,sources,locators,kind,confidence,undisclosed",
            "B,country:BR,Brazil,BR,source:report,,REPORTED,READ,",
            "CN,country:CN,PRC,CN,source:report,,REPORTED,READ,");
    assertThat(text(mine.resolve("datapackage.json"))).contains("\"public\" : false");
    assertThat(neo4j.writer().findPackage("mine").orElseThrow().isPublic()).isFalse();
  }

  @Test
  void theOrderOfRowsDoesNotDependOnWhoOwnsThem() throws IOException {
    load(DrawnPackage.sound());
    load(mine().without("clauses").without("variant-of").named("other"));
    Path beside = export("other", "beside");
    loader.unload("other");
    loader.unload("drawn");
    load(
        DrawnPackage.empty("base")
            .table("sources", "fact,id,name,publisher\nr,source:report,R,S\n"));
    assertThat(loader.load(beside)).isInstanceOf(LoadReport.Loaded.class);
    assertThat(hashes("other")).containsKey("ENTITY other/countries/CN");

    assertThat(files(export("other", "owned"))).isEqualTo(files(beside));
  }

  @Test
  void hostileTextComesBackAndNoCellIsAFormula() throws IOException {
    load(
        DrawnPackage.sound()
            .stated(
                "companies",
                "fact,id,name,role,note",
                "miner,company:miner,=1+1,\"a \"\"quoted\"\", list\",\"two\r\nlines\n\rand more\"",
                "group,company:group,'=already,@SUM(A1),\"\t-2\"",
                "-3,company:c,\uFEFFbom,\"\"\"\",–ünïcødé 稀土 \uD83D\uDE00",
                "'k,company:d,'plain quote,+49 30,a;=b;'c;-d",
                "zz,company:e,#hash,＝1,\"\r=x\"")
            .stated(
                "owns",
                "fact,owner,company,percent,undisclosed",
                "+o,company:group,company:miner,,percent = 5 = NOT_DISCLOSED;percent = WITHHELD")
            .stated(
                "trade-statistics",
                "fact,id,name,reporter,flow,commodity,period,value,unit,changeOnYear",
                "t,statistic:t,T,-,=,@,2024,-5,t,-0.5"));

    Path drawn = comesBack("drawn");

    assertThat(text(drawn.resolve("datapackage.json"))).contains("\"escapedFormulas\" : true");
    assertThat(text(drawn.resolve("companies.csv")))
        .contains(",'=1+1,", ",''=already,'@SUM(A1),,,'\t'-2,", "\n'-3,", "\n''k,")
        .contains(",''plain quote,'+49 30,,,a;'=b;''c;'-d,")
        .contains("\"a \"\"quoted\"\", list\"");
    assertThat(text(drawn.resolve("trade-statistics.csv"))).contains(",'-,'=,'@,,2024,-5,t,,-0.5,");
    assertThat(text(drawn.resolve("owns.csv"))).contains("\n'+o,");
  }

  @Test
  void aPackageWithoutWhatCouldBeAFormulaIsWrittenPlainly() throws IOException {
    load(DrawnPackage.sound());

    assertThat(text(export("drawn", "plain").resolve("datapackage.json")))
        .doesNotContain("lodestone");
  }

  @Test
  void anArchiveHoldsWhatTheFolderWould() throws IOException {
    load(
        DrawnPackage.sound()
            .stated("officials", "fact,id,name,note", "o,official:o,O," + "a".repeat(60_000)));
    Path zip = export("drawn", "drawn.zip");
    byte[] bytes = Files.readAllBytes(zip);

    assertThat(loader.load(zip)).isInstanceOf(LoadReport.Unchanged.class);
    assertThat(exporter.export("drawn", zip, Replacing.NOTHING))
        .hasToString("Nothing was exported to " + zip + ": something lies there already");
    assertThat(exporter.export("drawn", zip, Replacing.AN_EXPORT))
        .isInstanceOf(ExportReport.Exported.class);
    assertThat(Files.readAllBytes(zip)).isEqualTo(bytes);
  }

  @Test
  void allPackagesLieSideBySide() throws IOException {
    load(DrawnPackage.sound());
    load(mine());
    Path all = folder.resolve("all");

    assertThat(exporter.exportAll(all, Replacing.NOTHING, ExportWatch.NONE))
        .hasToString("drawn 1.0.0: 19 facts\nmine 1.0.0: 5 facts\nExported to " + all);
    assertThat(exporter.exportAll(all, Replacing.AN_EXPORT, ExportWatch.NONE))
        .isInstanceOf(ExportReport.Exported.class);

    assertThat(loader.load(all.resolve("mine"))).isInstanceOf(LoadReport.Unchanged.class);
    assertThat(loader.load(all.resolve("drawn"))).isInstanceOf(LoadReport.Unchanged.class);
    assertThat(siblings()).containsExactly("all");
  }

  /** What lies beside the exports, other than the packages that were drawn. */
  private List<String> siblings() throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .map(entry -> entry.getFileName().toString())
          .filter(name -> !name.startsWith("package"))
          .toList();
    }
  }

  @Test
  void onlyAnExportIsReplaced() throws IOException {
    load(DrawnPackage.sound());
    Path place = export("drawn", "place");
    Files.writeString(place.resolve("owns.csv"), "stale");
    assertThat(exporter.export("drawn", place, Replacing.AN_EXPORT))
        .isInstanceOf(ExportReport.Exported.class);
    assertThat(text(place.resolve("owns.csv"))).startsWith("fact,");

    Files.writeString(place.resolve("letter.txt"), "mine");
    assertThat(exporter.export("drawn", place, Replacing.AN_EXPORT))
        .hasToString("Nothing was exported to " + place + ": it holds more than an export");
    assertThat(text(place.resolve("letter.txt"))).isEqualTo("mine");
    Path link =
        Files.createSymbolicLink(
            folder.resolve("link"), Files.createDirectory(folder.resolve("to")));
    assertThat(exporter.export("drawn", link, Replacing.AN_EXPORT))
        .hasToString("Nothing was exported to " + link + ": it is a link");
    assertThat(exporter.export("drawn", folder.resolve("no/where"), Replacing.NOTHING).toString())
        .endsWith("the folder it is to lie in is not there");
    assertThat(exporter.export("none", folder.resolve("x"), Replacing.NOTHING))
        .isEqualTo(new ExportReport.NotLoaded("none"));
    assertThat(siblings()).containsExactlyInAnyOrder("place", "link", "to");
  }

  @Test
  void whatWasChangedByHandIsExportedAsItStandsAndCounted() throws IOException {
    load(DrawnPackage.sound());
    neo4j.run("MATCH (n {id: 'product:oxide'}) SET n.name = 'Other', n.mine = 1");
    Path place = folder.resolve("place");

    assertThat(exporter.export("drawn", place, Replacing.NOTHING))
        .hasToString("drawn 1.0.0: 19 facts, 1 of them changed by hand\nExported to " + place);
    assertThat(text(place.resolve("products.csv"))).contains("oxide,product:oxide,Other,");
  }

  @Test
  void whatTheFormCannotSayIsRefusedAndNothingIsLeft() throws IOException {
    load(DrawnPackage.sound());
    neo4j.run("MATCH (n {id: 'product:oxide'}) SET n.name = ' ', n.hs = 'x'");

    assertThat(exporter.export("drawn", folder.resolve("place"), Replacing.NOTHING).toString())
        .startsWith("drawn cannot be exported, nothing was written:\nproducts.csv name: ")
        .contains("products.csv hs: ", "the fact oxide")
        .endsWith("2 errors, 0 warnings");
    assertThat(siblings()).isEmpty();
  }

  @Test
  void aFactWhoseNameIsOfNoTableIsNotLostSilently() throws IOException {
    load(DrawnPackage.sound());
    neo4j.run("CREATE (:Entity:Product {id: 'product:y', factId: 'drawn/../x/y'})");

    assertThat(exporter.export("drawn", folder.resolve("place"), Replacing.NOTHING).toString())
        .contains("facts were named by hand");
    assertThat(siblings()).isEmpty();
  }

  @Test
  void anExportThatIsWrittenIntoBeginsAnew() throws IOException {
    load(DrawnPackage.sound());
    List<Long> told = new ArrayList<>();
    GraphReader reader = new GraphReader(neo4j.database());

    int[] attempts = {0};
    String read =
        reader.underOneVersion(
            () -> {
              told.add(reader.counts("drawn").get("countries"));
              if (attempts[0]++ == 0) {
                neo4j.run("CREATE (:Note)");
              }
              return "read " + attempts[0];
            });

    assertThat(read).isEqualTo("read 2");
    assertThat(told).hasSize(2);
    assertThatThrownBy(() -> reader.underOneVersion(() -> neo4j.run("CREATE (:Note)")))
        .isInstanceOf(GraphUnavailableException.class)
        .hasMessageContaining("3 times in a row");
  }

  @Test
  void aCancelledExportLeavesNothing() throws IOException {
    load(DrawnPackage.sound());
    Path place = folder.resolve("place");
    List<Long> told = new ArrayList<>();
    ExportWatch impatient =
        new ExportWatch() {
          @Override
          public void progressed(long facts) {
            told.add(facts);
          }

          @Override
          public boolean isCancelled() {
            return true;
          }
        };

    assertThat(exporter.export("drawn", place, Replacing.NOTHING, impatient))
        .isEqualTo(new ExportReport.Cancelled(place.toString()));
    assertThat(
            new GraphExporter(new GraphReader(neo4j.database()))
                .export(place, Replacing.NOTHING, impatient))
        .isEqualTo(new ExportReport.Cancelled(place.toString()));
    assertThat(told).hasSize(2).startsWith(19L);
    assertThat(siblings()).isEmpty();
  }
}
