package dev.lodestone.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.datapackage.DrawnPackage;
import dev.lodestone.ingest.LoadReport;
import dev.lodestone.ingest.PackageLoader;
import dev.lodestone.ingest.SeedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose facts a question believes, over HTTP. */
@ApiTest
class PackageApiTests {
  private final GraphQlClient client;
  private final PackageLoader loader;
  private final SeedData seedData;

  @TempDir Path folder;

  PackageApiTests(GraphQlClient client, PackageLoader loader, SeedData seedData) {
    this.client = client;
    this.loader = loader;
    this.seedData = seedData;
  }

  private void load(DrawnPackage drawn) throws IOException {
    LoadReport report = loader.load(drawn.write(Files.createTempDirectory(folder, "package")));
    assertThat(report).as(report.toString()).isInstanceOf(LoadReport.Loaded.class);
  }

  /** Says otherwise about China and the oxide, and that the magnet needs a secret. */
  private static DrawnPackage mine() {
    return DrawnPackage.empty("mine")
        .unpublished()
        .table("sources", "fact,id,name,publisher\nreport,source:report,Mine,Me\n")
        .stated("countries", "fact,id,name,code", "CN,country:CN,PRC,CN")
        .stated("products", "fact,id,name,stage", "secret,product:secret,Secret magnet,MAGNET")
        .stated("requires", "fact,product,slot,input", "r1,product:magnet,secret,product:secret");
  }

  private static final String CHAINS =
      """
      { dependencyChains(from: "product:magnet", toKind: PRODUCT%s) {
          nodes { hops { node { id } } }
          completeness { packages quarantined { place } } } }
      """;

  @Test
  void aQuestionWithoutPackagesBelievesThePublicOnes() throws IOException {
    load(DrawnPackage.sound());
    load(mine());

    GraphQlClient.Answer answer = client.ask(CHAINS.formatted(""));
    assertThat(answer.list("$.data.dependencyChains.nodes[*].hops[1].node.id"))
        .containsExactly("product:oxide");
    assertThat(answer.at("$.data.dependencyChains.completeness.packages")).isNull();
    assertThat(answer.list("$.data.dependencyChains.completeness.quarantined")).isEmpty();
  }

  @Test
  void aQuestionBelievesExactlyThePackagesItNames() throws IOException {
    load(DrawnPackage.sound());
    load(mine());

    GraphQlClient.Answer mine = client.ask(CHAINS.formatted(", packages: [\"mine\"]"));
    GraphQlClient.Answer both = client.ask(CHAINS.formatted(", packages: [\"mine\", \"drawn\"]"));

    assertThat(mine.list("$.data.dependencyChains.nodes[*].hops[1].node.id"))
        .containsExactly("product:secret");
    assertThat(mine.list("$.data.dependencyChains.completeness.quarantined")).isEmpty();
    assertThat(both.list("$.data.dependencyChains.nodes[*].hops[1].node.id"))
        .containsExactly("product:oxide", "product:secret");
    assertThat(both.list("$.data.dependencyChains.completeness.packages"))
        .containsExactly("drawn", "mine");
  }

  @Test
  void whatStandsBelowAnAnswerIsBelievedAsTheAnswerIs() throws IOException {
    load(DrawnPackage.sound());
    load(mine());
    String graph =
        """
        { dependencyGraph(of: "product:magnet"%s) { nodes { depth
            entity { id ... on Product { recipe { name } } } } } }
        """;

    assertThat(
            client
                .ask(graph.formatted(", packages: [\"drawn\", \"mine\"]"))
                .list("$.data.dependencyGraph.nodes[0].entity.recipe[*].name"))
        .containsExactly("oxide", "secret");
    assertThat(
            client
                .ask(graph.formatted(""))
                .list("$.data.dependencyGraph.nodes[0].entity.recipe[*].name"))
        .containsExactly("oxide");
  }

  @Test
  void aSearchGoesOnBelievingWhatItWasStartedWith() throws IOException {
    load(DrawnPackage.sound());
    load(mine());
    String start =
        """
        mutation { startChokepointSearch(of: "product:magnet", among: [PRODUCT], maxOrder: 1,
            assuming: {packages: ["drawn", "mine"]}) { id completeness { packages } } }
        """;
    String show =
        """
        { chokepointSearch(id: "%s") { state completeness { packages }
            chokepoints { nodes { members { entity { id } } } } of { recipe { name } } } }
        """;

    GraphQlClient.Answer begun = client.ask(start);
    String id = begun.text("$.data.startChokepointSearch.id");
    GraphQlClient.Answer answer = client.ask(show.formatted(id));
    while (List.of("QUEUED", "RUNNING").contains(answer.text("$.data.chokepointSearch.state"))) {
      answer = client.ask(show.formatted(id));
    }

    assertThat(begun.list("$..packages[*]")).containsExactly("drawn", "mine");
    assertThat(answer.list("$..packages[*]")).containsExactly("drawn", "mine");
    assertThat(answer.list("$..members[*].entity.id")).contains("product:secret");
    assertThat(answer.list("$..recipe[*].name")).containsExactly("oxide", "secret");
  }

  @Test
  void listsAndSearchShowWhatIsBelieved() throws IOException {
    load(DrawnPackage.sound());
    load(mine());

    assertThat(client.ask("{ products { totalCount nodes { id } } }").told())
        .isEqualTo(
            "{\"data\":{\"products\":{\"totalCount\":2,\"nodes\":[{\"id\":\"product:magnet\"},"
                + "{\"id\":\"product:oxide\"}]}}}");
    assertThat(
            client
                .ask("{ products(packages: [\"mine\"]) { nodes { id } } }")
                .list("$.data.products.nodes[*].id"))
        .containsExactly("product:secret");
    assertThat(client.ask("{ search(text: \"magnet\") { nodes { id } } }").told())
        .doesNotContain("secret");
    assertThat(
            client
                .ask("{ search(text: \"magnet\", packages: [\"mine\"]) { nodes { id } } }")
                .list("$.data.search.nodes[*].id"))
        .containsExactly("product:secret");
  }

  @Test
  void anUnknownPackageIsNamed() {
    for (String question :
        List.of(
            CHAINS.formatted(", packages: [\"nobody\"]"),
            "{ products(packages: [\"nobody\"]) { nodes { id } } }",
            "{ chokepoints(of: \"product:magnet\", assuming: {packages: [\"nobody\"]})"
                + " { totalCount } }")) {
      GraphQlClient.Answer answer = client.ask(question);
      assertThat(answer.text("$.errors[0].message")).isEqualTo("there is no package \"nobody\"");
      assertThat(answer.text("$.errors[0].extensions.argument")).isEqualTo("packages");
    }
    assertThat(client.ask(CHAINS.formatted(", packages: []")).text("$.errors[0].message"))
        .isEqualTo("`packages` is 1 to 20 ids of packages, not \"0 ids\"");
  }

  @Test
  void anEntityShowsItsOwnerAndWhatOthersState() throws IOException {
    load(DrawnPackage.sound());
    load(mine());
    String country =
        """
        { country(id: "country:CN") { name dataPackage otherStatements%s {
            dataPackage version factId differences { column stated owners } sources { source } } } }
        """;

    assertThat(client.ask(country.formatted("")).list("$.data.country.otherStatements")).isEmpty();
    GraphQlClient.Answer all = client.ask(country.formatted("(packages: [\"mine\"])"));
    assertThat(all.text("$.data.country.dataPackage")).isEqualTo("drawn");
    assertThat(all.text("$.data.country.name")).isEqualTo("China");
    assertThat(all.text("$.data.country.otherStatements"))
        .isEqualTo(
            "[{\"dataPackage\":\"mine\",\"version\":\"1.0.0\",\"factId\":\"mine\\/countries\\/CN\","
                + "\"differences\":[{\"column\":\"name\",\"stated\":\"PRC\",\"owners\":\"China\"}],"
                + "\"sources\":[{\"source\":\"source:report\"}]}]");
  }

  @Test
  void theLoadedPackagesAreListed() throws IOException {
    load(DrawnPackage.sound());
    load(mine());

    GraphQlClient.Answer answer =
        client.ask(
            "{ packages { id version title public loadedAt facts counts { table facts } } }");

    assertThat(answer.list("$.data.packages[*].id")).containsExactly("drawn", "mine");
    assertThat(answer.list("$.data.packages[*].public")).containsExactly(true, false);
    assertThat(answer.list("$.data.packages[*].facts")).containsExactly(19, 4);
    assertThat(answer.list("$.data.packages[1].counts[*].table"))
        .containsExactly("countries", "products", "requires", "sources");
    assertThat(answer.text("$.data.packages[0].loadedAt")).isEqualTo("2026-06-01T12:00:00.000Z");
  }

  @Test
  void aVariantShowsWhoseRecipeItHas() throws IOException {
    load(DrawnPackage.sound());
    load(
        DrawnPackage.empty("mine")
            .unpublished()
            .stated(
                "products",
                "fact,id,name,stage,supplierList",
                "m,product:mine,Mine,MAGNET,COMPLETE")
            .stated("variant-of", "fact,product,variantOf", "v,product:mine,product:magnet"));

    GraphQlClient.Answer answer =
        client.ask(
            """
            { dependencyChains(from: "product:mine", to: "element:Dy",
                packages: ["drawn", "mine"]) {
                nodes { hops { node { id } via { slot inheritedFrom { id } sources { source } } } }
              }
              product(id: "product:mine", packages: ["mine"]) { variantOf { id } } }
            """);

    assertThat(answer.list("$.data.dependencyChains.nodes[0].hops[*].node.id"))
        .containsExactly("product:mine", "product:oxide", "element:Dy");
    assertThat(answer.list("$.data.dependencyChains.nodes[0].hops[*].via.inheritedFrom.id"))
        .containsExactly("product:magnet");
    assertThat(answer.list("$.data.product.variantOf[*].id")).containsExactly("product:magnet");
  }

  /** The seed's systems need ten thousand things more, supplied, controlled and owned elsewhere. */
  private static DrawnPackage hostile() {
    String[] products =
        IntStream.range(0, 3_000)
            .mapToObj(i -> "p%1$d,product:x%1$d,Zinc magnet %1$d,MAGNET".formatted(i))
            .toArray(String[]::new);
    String[] needs =
        Stream.concat(
                IntStream.range(0, 3_000)
                    .mapToObj(i -> "r%1$d,product:f-35,x%1$d,product:x%1$d".formatted(i)),
                Stream.of("a,product:air-conditioner,a,product:x1", "t,product:x1,t,product:f-35"))
            .toArray(String[]::new);
    return DrawnPackage.empty("hostile")
        .unpublished()
        .table("sources", "fact,id,name,publisher\nreport,source:report,Hostile,Me\n")
        .stated("products", "fact,id,name,stage", products)
        .stated("countries", "fact,id,name,code", "CN,country:CN,Nowhere,CN")
        .stated("elements", "fact,id,name,symbol,atomicNumber,cas", "Dy,element:Dy,X,X,1,7429-91-6")
        .stated("requires", "fact,product,slot,input", needs)
        .stated(
            "supplies",
            "fact,country,product,share,basis,period,statement",
            "s,country:CN,element:Dy,0.01,mining,2026,DIRECT")
        .stated("license-regimes", "fact,id,name", "x,regime:x,Everything")
        .stated("clauses", "fact,regime,clause,effect,reach", "c,regime:x,1,BAN,EXTRATERRITORIAL")
        .stated("controls", "fact,regime,product,clause", "c,regime:x,element:Dy,1")
        .stated("imposed-by", "fact,regime,country", "i,regime:x,country:CN");
  }

  @Test
  void aHostilePrivatePackageChangesNobodysAnswer() throws IOException {
    seedData.loadIfEmpty();
    List<String> before = PublicAnswers.list(client);

    load(hostile());

    assertThat(PublicAnswers.list(client)).isEqualTo(before);
  }
}
