package dev.lodestone.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.datapackage.DrawnPackage;
import dev.lodestone.graphstore.TestNeo4j;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packages that come over HTTP, from the first byte to the answers. */
@ApiTest
class PackageUploadTests {
  private static final String RECIPE =
      "{ product(id: \"product:magnet\") { recipe { name } } packages { id version } }";

  private final GraphQlClient client;
  private final UploadClient uploads;
  private final TestNeo4j neo4j = new TestNeo4j();

  @TempDir Path folder;

  PackageUploadTests(GraphQlClient client) {
    this.client = client;
    this.uploads = new UploadClient(client);
  }

  private Map<String, byte[]> files(DrawnPackage drawn) throws IOException {
    return UploadClient.files(drawn.write(Files.createTempDirectory(folder, "package")));
  }

  private long nodes() {
    return neo4j
        .run("MATCH (n) WHERE NOT n:LoadLock RETURN count(n) AS n")
        .getFirst()
        .get(0)
        .asLong();
  }

  @Test
  void aSoundArchiveIsLoadedAndAnswers() throws IOException {
    HttpResponse<String> accepted =
        uploads.sendZip("/packages", UploadClient.zip(files(DrawnPackage.sound())));
    GraphQlClient.Answer load = uploads.end(accepted);

    assertThat(accepted.statusCode()).isEqualTo(202);
    assertThat(UploadClient.location(accepted)).startsWith("/packages/loads/");
    assertThat(load.text("$.action")).isEqualTo("LOAD");
    assertThat(load.text("$.state")).isEqualTo("DONE");
    assertThat(load.text("$.progress.step")).isEqualTo("WRITING");
    assertThat(load.at("$.progress.rows")).isEqualTo(19);
    assertThat(load.at("$.progress.total")).isEqualTo(19);
    assertThat(load.text("$.report.outcome")).isEqualTo("LOADED");
    assertThat(load.at("$.report.facts")).isEqualTo(19);
    assertThat(load.at("$.report.changes.products.added")).isEqualTo(2);
    assertThat(load.at("$.report.problems.sound")).isEqualTo(true);
    assertThat(load.text("$.report.text")).startsWith("Loaded drawn 1.0.0: 19 facts in ");
    assertThat(client.ask(RECIPE).list("$.data.product.recipe[*].name")).containsExactly("oxide");
    GraphQlClient.Answer listed =
        new GraphQlClient.Answer(uploads.get("/packages", "application/json").body());
    assertThat(listed.text("$[0].id")).isEqualTo("drawn");
    assertThat(listed.at("$[0].public")).isEqualTo(true);
    assertThat(listed.at("$[0].counts.products")).isEqualTo(2);
  }

  @Test
  void aFolderIsLoadedFileByFileAlsoWhereABrowserNamesIt() throws IOException {
    Map<String, byte[]> wrapped = new TreeMap<>();
    files(DrawnPackage.sound()).forEach((name, bytes) -> wrapped.put("drawn/" + name, bytes));

    GraphQlClient.Answer plain =
        uploads.end(uploads.sendFolder("/packages", files(DrawnPackage.sound())));
    GraphQlClient.Answer again = uploads.end(uploads.sendFolder("/packages", wrapped));
    GraphQlClient.Answer next =
        uploads.end(
            uploads.sendFolder(
                "/packages",
                files(
                    DrawnPackage.sound()
                        .version("2")
                        .stated(
                            "companies",
                            "fact,id,name",
                            "miner,company:miner,The Miner",
                            "group,company:group,Group"))));

    assertThat(plain.text("$.report.outcome")).isEqualTo("LOADED");
    assertThat(again.text("$.report.outcome")).isEqualTo("UNCHANGED");
    assertThat(next.text("$.report.outcome")).isEqualTo("UPDATED");
    assertThat(next.at("$.report.changes.companies.changed")).isEqualTo(1);
    assertThat(client.ask(RECIPE).list("$.data.packages[*].version")).containsExactly("2");
  }

  @Test
  void aBrokenPackageIsToldLineByLineAndWritesNothing() throws IOException {
    Map<String, byte[]> broken =
        files(
            DrawnPackage.sound()
                .stated("owns", "fact,owner,company,percent", "o1,company:group,company:miner,151")
                .stated("countries", "fact,id,name,code", "CN,country:CN,China,XX"));

    HttpResponse<String> accepted = uploads.sendZip("/packages", UploadClient.zip(broken));
    GraphQlClient.Answer load = uploads.end(accepted);
    String location = UploadClient.location(accepted);

    assertThat(load.text("$.state")).isEqualTo("REFUSED");
    assertThat(load.text("$.report.outcome")).isEqualTo("UNSOUND");
    assertThat(load.list("$.report.problems.problems[?(@.file == 'owns.csv')].line"))
        .containsExactly(2);
    assertThat(load.list("$.report.problems.problems[?(@.file == 'owns.csv')].column"))
        .containsExactly("percent");
    assertThat(load.list("$.report.problems.problems[?(@.file == 'owns.csv')].rule"))
        .containsExactly("DP-004");
    assertThat(nodes()).isZero();
    HttpResponse<String> text = uploads.get(location, "text/plain");
    assertThat(text.headers().firstValue("Content-Type")).contains("text/plain;charset=UTF-8");
    assertThat(text.body())
        .startsWith("The package was refused, the graph is unchanged:\n")
        .contains("owns.csv:2 percent: expected ")
        .doesNotContain(System.getProperty("java.io.tmpdir"));
    HttpResponse<String> sarif = uploads.get(location, "application/sarif+json");
    assertThat(sarif.headers().firstValue("Content-Type")).contains("application/sarif+json");
    assertThat(
            new GraphQlClient.Answer(sarif.body())
                .list("$..results[?(@.ruleId == 'DP-004')]..startLine"))
        .contains(2);
    assertThat(
            client
                .ask(
                    """
                    { packageLoad(id: "%s") { action state progress { step } report { outcome
                        errors warnings problems { file line column rule warning expected found hint } } } }
                    """
                        .formatted(location.substring("/packages/loads/".length())))
                .list("$..problems[?(@.file == 'owns.csv')].found"))
        .containsExactly("151");
  }

  @Test
  void aCheckTellsTheSameAndWritesNothing() throws IOException {
    byte[] sound = UploadClient.zip(files(DrawnPackage.sound()));
    Map<String, byte[]> broken = files(DrawnPackage.sound().without("sources"));

    GraphQlClient.Answer checked = uploads.end(uploads.sendZip("/packages?check=true", sound));
    GraphQlClient.Answer refused = uploads.end(uploads.sendFolder("/packages/checks", broken));

    assertThat(checked.text("$.action")).isEqualTo("CHECK");
    assertThat(checked.text("$.report.outcome")).isEqualTo("SOUND");
    assertThat(checked.text("$.report.text"))
        .isEqualTo("The package is sound, nothing was written:\n0 errors, 0 warnings");
    assertThat(refused.text("$.state")).isEqualTo("REFUSED");
    assertThat(refused.list("$.report.problems.problems[*].rule")).contains("DP-011");
    assertThat(nodes()).isZero();
  }

  @Test
  void aPackageIsUnloadedAndCheckedAgainstWhatTheGraphHas() throws IOException {
    uploads.end(uploads.sendFolder("/packages", files(DrawnPackage.sound())));
    Map<String, byte[]> mine =
        files(
            DrawnPackage.empty("mine")
                .stated(
                    "controls", "fact,regime,product,clause", "c,regime:no-18,product:magnet,1"));
    GraphQlClient.Answer checked = uploads.end(uploads.sendFolder("/packages/checks", mine));

    HttpResponse<String> accepted = uploads.delete("/packages/drawn");
    GraphQlClient.Answer unloaded = uploads.end(accepted);
    HttpResponse<String> unknown = uploads.delete("/packages/drawn");

    assertThat(checked.text("$.report.outcome")).isEqualTo("SOUND");
    assertThat(accepted.statusCode()).isEqualTo(202);
    assertThat(unloaded.text("$.action")).isEqualTo("UNLOAD");
    assertThat(unloaded.text("$.report.outcome")).isEqualTo("UNLOADED");
    assertThat(unloaded.at("$.report.facts")).isEqualTo(19);
    assertThat(client.ask(RECIPE).list("$.data.packages")).isEmpty();
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(new GraphQlClient.Answer(unknown.body()).text("$.code")).isEqualTo("NOT_FOUND");
    assertThat(unknown.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  @Test
  void whatAPackageOfOthersHangsOnStays() throws IOException {
    uploads.end(uploads.sendFolder("/packages", files(DrawnPackage.sound())));
    uploads.end(
        uploads.sendFolder(
            "/packages",
            files(
                DrawnPackage.empty("mine")
                    .table("sources", "fact,id,name,publisher\nreport,source:report,Mine,Me\n")
                    .stated("products", "fact,id,name,stage", "m,product:mine,Mine,MAGNET")
                    .stated(
                        "requires", "fact,product,slot,input", "r,product:mine,x,product:oxide"))));

    GraphQlClient.Answer answer =
        client.ask("mutation { unloadPackage(id: \"drawn\") { id action } }");
    String location = "/packages/loads/" + answer.text("$.data.unloadPackage.id");
    GraphQlClient.Answer end = uploads.await(location, "REFUSED");

    assertThat(end.text("$.report.outcome")).isEqualTo("STILL_NEEDED");
    assertThat(end.text("$.report.text")).contains("mine: ");
    assertThat(client.ask(RECIPE).list("$.data.packages[*].id"))
        .isEqualTo(List.of("drawn", "mine"));
  }
}
