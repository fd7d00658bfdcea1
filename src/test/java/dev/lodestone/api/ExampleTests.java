package dev.lodestone.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.lodestone.graphstore.CypherCatalog;
import dev.lodestone.graphstore.CypherStatement;
import dev.lodestone.ingest.LoadReport;
import dev.lodestone.ingest.SeedData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.graphql.client.HttpSyncGraphQlClient;
import org.springframework.web.client.RestClient;

/** The example queries of the GraphiQL page, asked of the seed data. */
@ApiTest
class ExampleTests {
  /** Written anew with {@code -Dlodestone.schema=write}, as the printed schema. */
  private static final Path DOCUMENT = Path.of("docs/api.md");

  private static final String BEGIN = "<!-- round trips -->\n";
  private static final String END = "<!-- end of round trips -->";

  private static final Pattern RECIPE = Pattern.compile("```graphql\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern CURL = Pattern.compile("(?m)^curl .*$");

  private final GraphQlClient client;
  private final ApiTestConfiguration.Statements statements;
  private final CypherCatalog catalog = CypherCatalog.load();
  private final ApiTestConfiguration.RoundTrips trips;
  private final SeedData seedData;
  private final List<GraphiqlController.Example> examples;

  ExampleTests(
      GraphQlClient client,
      ApiTestConfiguration.RoundTrips trips,
      ApiTestConfiguration.Statements statements,
      SeedData seedData,
      GraphiqlController page) {
    this.client = client;
    this.trips = trips;
    this.statements = statements;
    this.seedData = seedData;
    this.examples = page.examples();
  }

  @TestFactory
  Stream<DynamicTest> examplesAnswerFromTheSeed() {
    assertThat(seedData.loadIfEmpty()).allMatch(LoadReport.Loaded.class::isInstance).isNotEmpty();
    return Stream.of(
        DynamicTest.dynamicTest("all without errors", this::allAnswer),
        DynamicTest.dynamicTest("the table of round trips", this::theTableOfRoundTripsIsRight),
        DynamicTest.dynamicTest(
            "as many statements for many as for one", this::aListOfManyTakesAsManyStatementsAsOne),
        DynamicTest.dynamicTest("the recipes of docs/api.md", this::eachRecipeIsAnswered),
        DynamicTest.dynamicTest("the curl lines of docs/api.md", this::eachCurlLineIsAnswered),
        DynamicTest.dynamicTest("the Java client of docs/api.md", this::theJavaClientReadsRecords),
        DynamicTest.dynamicTest("the TypeScript client", this::theTypeScriptClientPrintsMagnets),
        DynamicTest.dynamicTest("a jet needs a license", this::jetNeedsALicense),
        DynamicTest.dynamicTest("China cuts the jet, not the turbine", this::chinaCutsTheJet),
        DynamicTest.dynamicTest("the undisclosed is named", this::theUndisclosedIsNamed),
        DynamicTest.dynamicTest("a regime's state follows the day", this::stateFollowsTheDay),
        DynamicTest.dynamicTest("No. 18 cuts the jet since 2025", this::no18CutsTheJetSince));
  }

  private void allAnswer() {
    assertThat(examples).hasSizeGreaterThanOrEqualTo(7);
    assertThat(examples)
        .allSatisfy(
            example -> {
              GraphQlClient.Answer answer = client.ask(example.query());
              assertThat(answer.hasErrors()).as(example.name() + answer.json()).isFalse();
            });
  }

  /** The structure is read once for a state of the graph; what is counted comes after that. */
  private void theTableOfRoundTripsIsRight() throws IOException {
    StringBuilder table = new StringBuilder("| example | statements | which |\n|---|---|---|\n");
    for (GraphiqlController.Example example : examples) {
      client.ask(example.query());
      SortedMap<String, Integer> sent = sent(example.query());
      for (int again = 0; again < 4; again++) {
        assertThat(sent(example.query())).as(example.name()).isEqualTo(sent);
      }
      table.append(
          "| %s | %d | %s |\n"
              .formatted(
                  example.name(),
                  sent.values().stream().mapToInt(Integer::intValue).sum(),
                  sent.entrySet().stream()
                      .map(one -> "`" + one.getKey() + "`" + times(one.getValue()))
                      .collect(Collectors.joining(", "))));
    }
    String document = Files.readString(DOCUMENT);
    int start = document.indexOf(BEGIN) + BEGIN.length();
    int end = document.indexOf(END);
    if (System.getProperty("lodestone.schema", "").equals("write")) {
      Files.writeString(DOCUMENT, document.substring(0, start) + table + document.substring(end));
    }
    String written = Files.readString(DOCUMENT);
    assertThat(written.substring(start, written.indexOf(END))).isEqualTo(table.toString());
  }

  private static String times(int count) {
    return count == 1 ? "" : " × " + count;
  }

  /** How many times each statement is sent for an answer. */
  private SortedMap<String, Integer> sent(String query) {
    trips.anew();
    statements.sent().clear();
    GraphQlClient.Answer answer = client.ask(query);
    assertThat(answer.hasErrors()).as(answer.json()).isFalse();
    SortedMap<String, Integer> sent = new TreeMap<>();
    statements.sent().forEach(text -> sent.merge(name(text), 1, Integer::sum));
    return sent;
  }

  /** Five levels below a list, of one entry and of many. */
  private static final String DEEP =
      """
      { products(first: 20, filter: %s) { nodes {
          id
          recipe { alternatives { penalty item { id
            supply { shares { country { name } } facilities { via { sources { title } } facility {
              name country { name licenseRegimes { name events { event { name } } } }
              operators { name headquarters { name } } } } }
            statistics(first: 3) { nodes { name observes { name } } } } } }
          usedIn { nodes { name } totalCount }
          regimes { regime { name licenses { nodes { name } } } } } } }
      """;

  private void aListOfManyTakesAsManyStatementsAsOne() {
    String one = DEEP.formatted("{id: {eq: \"product:ndfeb-magnet-gbd\"}}");
    String many = DEEP.formatted("{stage: {eq: \"MAGNET\"}}");
    client.ask(many);
    assertThat(client.ask(many).list("$.data.products.nodes[*].id")).hasSizeGreaterThan(5);
    SortedMap<String, Integer> ofOne = sent(one);

    for (int again = 0; again < 4; again++) {
      assertThat(sent(many)).isEqualTo(ofOne);
    }
  }

  private String name(String statement) {
    return catalog.list().stream()
        .filter(one -> one.text().equals(statement))
        .map(CypherStatement::name)
        .findFirst()
        .orElseThrow();
  }

  private void eachRecipeIsAnswered() throws IOException {
    List<String> recipes =
        RECIPE.matcher(Files.readString(DOCUMENT)).results().map(found -> found.group(1)).toList();

    assertThat(recipes)
        .hasSize(6)
        .allSatisfy(
            recipe -> {
              GraphQlClient.Answer answer = client.ask(recipe);
              assertThat(answer.hasErrors()).as(answer.json()).isFalse();
              assertThat(answer.list("$.data.*")).as(recipe).doesNotContainNull();
              assertThat(answer.list("$..nodes")).as(recipe).doesNotContain(List.of());
            });
  }

  private void eachCurlLineIsAnswered() throws IOException, InterruptedException {
    assumeThat(Path.of("/usr/bin/curl")).exists();
    List<String> lines =
        CURL.matcher(Files.readString(DOCUMENT)).results().map(MatchResult::group).toList();

    assertThat(lines).hasSize(4);
    assertThat(new GraphQlClient.Answer(run(lines.get(0))).list("$..node.id")).hasSize(3);
    assertThat(new GraphQlClient.Answer(run(lines.get(3))).text("$.errors[0].extensions.allowed"))
        .isEqualTo("1 to 200");
    String told = run(lines.get(1));
    assertThat(told).contains("\"edges\":[{").contains("HTTP/1.1 200");
    String tag = told.lines().filter(line -> line.startsWith("ETag: ")).findFirst().orElseThrow();
    assertThat(run("ETAG='" + tag.substring(6) + "'; " + lines.get(2))).isEqualTo("304");
  }

  /** Needs Node and what `npm install` and `npm run generate` leave behind; the build does not. */
  private void theTypeScriptClientPrintsMagnets() throws IOException, InterruptedException {
    assumeThat(Path.of("clients/typescript/node_modules"))
        .as("npm install was run in clients/typescript")
        .exists();
    assumeThat(run("node --version")).as("node answers").startsWith("v");

    String folder = "cd clients/typescript && ";
    assertThat(run(folder + "npm run -s generate >&2 && npm run -s check && echo sound"))
        .isEqualTo("sound\n");
    assertThat(run(folder + "npm run -s start -- " + client.uri("/graphql")))
        .containsPattern("(?m)^.+: .* \\((COMPLETE|OPEN)\\)$")
        .contains("CN ");
  }

  private String run(String line) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                "sh", "-c", line.replace("http://localhost:8080", client.uri("").toString()))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return printed;
  }

  /** What the client reads; the document shows the same lines. */
  record Product(String id, String name) {}

  private void theJavaClientReadsRecords() throws IOException {
    HttpSyncGraphQlClient lodestone =
        HttpSyncGraphQlClient.create(RestClient.create(client.uri("/graphql").toString()));
    List<Product> magnets =
        lodestone
            .document("{ products(filter: {stage: {eq: \"MAGNET\"}}) { nodes { id name } } }")
            .retrieveSync("products.nodes")
            .toEntityList(Product.class);

    assertThat(magnets)
        .extracting(Product::id)
        .isNotEmpty()
        .allMatch(id -> id.startsWith("product:"));
    assertThat(Files.readString(DOCUMENT))
        .contains("record Product(String id, String name) {}", ".retrieveSync(\"products.nodes\")");
  }

  private GraphQlClient.Answer example(int number) {
    trips.anew();
    return client.ask(examples.get(number - 1).query());
  }

  private void jetNeedsALicense() {
    GraphQlClient.Answer answer = example(1);

    assertThat(answer.list("$..nodes[0].hops[*].node.id"))
        .startsWith("product:f-35")
        .contains("element:Dy")
        .endsWith("regime:cn-mofcom-2025-18");
    assertThat(answer.list("$..nodes[0].hops[1:].via.sources[0].title")).isNotEmpty();
    assertThat(trips.made()).containsExactlyInAnyOrder("current", "entities", "facts");
  }

  private void chinaCutsTheJet() {
    GraphQlClient.Answer answer = example(2);

    assertThat(answer.list("$.data.jet.nodes[?(@.certainty=='CERTAIN')].members[*].entity.id"))
        .containsExactly("country:CN");
    assertThat(answer.list("$.data.turbine.nodes[?(@.certainty=='CERTAIN')]")).isEmpty();
    assertThat(answer.list("$.data.turbine.decisiveGaps[*].id")).isNotEmpty();
    assertThat(trips.made()).containsExactlyInAnyOrder("current", "entities", "facts");
  }

  private void theUndisclosedIsNamed() {
    GraphQlClient.Answer answer = example(3);

    assertThat(answer.list("$..undisclosed[?(@.about.id =~ /license:.*/)].what")).isNotEmpty();
    assertThat(answer.list("$..undisclosed[*].reason")).contains("NOT_DISCLOSED");
    assertThat(trips.made())
        .containsExactlyInAnyOrder("current", "related", "entities", "facts", "entities");
  }

  private void stateFollowsTheDay() {
    GraphQlClient.Answer answer = example(4);

    assertThat(answer.at("$.data.licenseRegime.summer.state")).isEqualTo("SUSPENDED");
    assertThat(answer.at("$.data.licenseRegime.winter.state")).isEqualTo("UNKNOWN");
  }

  private void no18CutsTheJetSince() {
    GraphQlClient.Answer answer = example(7);

    assertThat(answer.list("$..nodes[?(@.certainty=='CERTAIN')].from"))
        .containsExactly("2025-04-04");
    assertThat(answer.list("$..nodes[0].begunBy[*].event.date")).containsExactly("2025-04-04");
    assertThat(trips.made()).containsExactlyInAnyOrder("current", "entities", "related");
  }
}
