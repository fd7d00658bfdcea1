package dev.lodestone.graphstore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.graphstore.AnalystCatalog.Group;
import dev.lodestone.graphstore.AnalystCatalog.Question;
import dev.lodestone.supplygraph.EntityKind;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/analyst.md} and the desk are made of the headers of {@code cypher/analyst}. */
class AnalystDocTests {
  private static final Path DESK = Path.of("src", "main", "resources", "static", "analyst");

  @Test
  void everyQuestionIsInOneGroup() {
    assertThat(
            AnalystCatalog.groups().stream()
                .flatMap(group -> group.questions().stream())
                .map(Question::name))
        .containsExactlyInAnyOrderElementsOf(AnalystCatalog.names());
  }

  @Test
  void theDocumentIsWhatTheHeadersMake() throws IOException {
    assertThatIsWritten(Path.of("docs", "analyst.md"), document());
  }

  @Test
  void theDeskIsWhatTheHeadersMake() throws IOException {
    assertThatIsWritten(DESK.resolve("index.html"), page());
  }

  @Test
  void theGuideIsWhatTheHeadersMake() throws IOException {
    assertThatIsWritten(DESK.resolve("guide.html"), guide());
  }

  private static void assertThatIsWritten(Path file, String made) throws IOException {
    Path place = Path.of("target", "made-" + file.getFileName());
    Files.createDirectories(place.getParent());
    Files.writeString(place, made);
    assertThat(file).as("read %s and, if it is right, copy it to %s", place, file).hasContent(made);
  }

  @Test
  void aLinkCarriesTheWholeStatementAndNothingThatEndsIt() {
    for (Group group : AnalystCatalog.groups()) {
      for (Question question : group.questions()) {
        String carried = question.link().split("arg=", 2)[1];
        assertThat(carried).doesNotContain(" ", "\n", "+", "<", "\"", "&", "#");
        assertThat(URLDecoder.decode(carried, StandardCharsets.UTF_8))
            .isEqualTo(question.statement().text());
      }
    }
  }

  @Test
  void theStyleSheetOfTheGraphHasAColorForEveryKind() throws IOException {
    String sheet = Files.readString(DESK.resolve("lodestone.grass"));

    assertThat(
            Arrays.stream(EntityKind.values()).map(kind -> "node." + kind.label() + " { color: #"))
        .allSatisfy(rule -> assertThat(sheet).contains(rule));
  }

  private static String document() {
    StringBuilder text = new StringBuilder();
    text.append(
        """
        # The analyst's questions

        Made of the headers of `cypher/analyst`; `AnalystDocTests` fails when it differs. The application serves the same as a page at
        `/analyst/`, where each question has a link that opens it in the Neo4j Browser: it runs nothing by itself. Run the `:param` lines
        first. What takes more than a statement (chokepoints, exposure, chains) can be called there too: [procedures.md](procedures.md).

        `/browser/guide` opens all of them as a guide beside the Browser's editor (`:guide http://localhost:8080/analyst/guide.html`), and
        `/browser/style` puts the line into its editor that gives its drawings the colors of this graph
        (`:style http://localhost:8080/analyst/lodestone.grass`). The Browser takes both from `localhost` only.
        """);
    for (Group group : AnalystCatalog.groups()) {
      text.append("\n## ").append(group.title()).append('\n');
      group.questions().forEach(question -> text.append(section(question)));
    }
    return text.toString();
  }

  private static String section(Question question) {
    String parameters = question.parameters();
    return "\n### [%s](../cypher/analyst/%s.cypher)\n\n%s\n"
            .formatted(question.name(), question.name(), markdown(question.text()))
        + question.descriptions().entrySet().stream()
            .map(one -> "\n- `$%s`: %s".formatted(one.getKey(), markdown(one.getValue())))
            .collect(Collectors.joining())
        + (parameters.isEmpty() ? "" : "\n\n```\n" + parameters + "\n```\n")
        + "\nReturns: %s\n".formatted(markdown(question.statement().returns()));
  }

  private static String markdown(String text) {
    return text.replace("\\", "\\\\")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace("*", "\\*")
        .replace("_", "\\_");
  }

  private static String page() {
    return """
    <!DOCTYPE html>
    <html lang="en">
    <!-- Made of the headers of cypher/analyst; AnalystDocTests fails when it differs. -->
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Analyst's desk · Lodestone</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/analyst/desk.css">
    </head>
    <body>
    <header>
    <h1>The analyst's desk</h1>
    <p>Questions for the Neo4j Browser. A link opens the statement in its editor and runs nothing; run the <code>:param</code> lines
    first, one by one. <a href="/">Explorer</a> · <a href="/graphiql">GraphiQL</a> · <a href="/browser">Neo4j Browser</a> ·
    <a href="/analyst/lodestone.grass" download>Style sheet for the graph</a></p>
    <p><a href="/browser/guide">Open all of them as a guide beside the Neo4j Browser's editor</a> ·
    <a href="/browser/style">Give its drawings the colors of this graph</a>, by running the line that stands in the editor then.</p>
    <p>What takes more than a statement is called: <code>CALL lodestone.chokepoints('product:f-35', {among: ['COUNTRY'], home: 'US'})</code>,
    <code>lodestone.exposure('country:CN', {})</code>, <code>lodestone.chains('product:f-35', 'element:Dy', {})</code>.
    <a href="/browser#?cmd=edit&amp;arg=CALL%20lodestone.chokepoints%28%27product%3Af-35%27%2C%20%7Bamong%3A%20%5B%27COUNTRY%27%5D%2C%20home%3A%20%27US%27%7D%29">Open the first in the Neo4j Browser</a></p>
    <nav aria-label="Groups">
    <ul>
    """
        + AnalystCatalog.groups().stream()
            .map(
                group ->
                    "<li><a href=\"#%s\">%s</a></li>\n"
                        .formatted(anchor(group), html(group.title())))
            .collect(Collectors.joining())
        + "</ul>\n</nav>\n</header>\n<main>\n"
        + AnalystCatalog.groups().stream().map(AnalystDocTests::part).collect(Collectors.joining())
        + "</main>\n</body>\n</html>\n";
  }

  private static String anchor(Group group) {
    return group.questions().getFirst().name() + "-and-more";
  }

  private static String part(Group group) {
    return "<section aria-labelledby=\"%s\">\n<h2 id=\"%s\">%s</h2>\n"
            .formatted(anchor(group), anchor(group), html(group.title()))
        + group.questions().stream().map(AnalystDocTests::article).collect(Collectors.joining())
        + "</section>\n";
  }

  private static String article(Question question) {
    String parameters = question.parameters();
    return "<article id=\"%s\">\n<h3>%s <span class=\"name\">%s</span></h3>\n"
            .formatted(question.name(), html(question.text()), question.name())
        + (parameters.isEmpty() ? "" : descriptions(question))
        + (parameters.isEmpty() ? "" : "<pre tabindex=\"0\">%s</pre>\n".formatted(html(parameters)))
        + "<p>Returns: %s</p>\n".formatted(html(question.statement().returns()))
        + "<p><a href=\"%s\">Open in the Neo4j Browser<span class=\"name\"> %s</span></a></p>\n"
            .formatted(html(question.link()), question.name())
        + "<details>\n<summary>Statement</summary>\n<pre tabindex=\"0\">%s</pre>\n</details>\n"
            .formatted(html(question.statement().text()))
        + "</article>\n";
  }

  private static String descriptions(Question question) {
    return "<dl>\n"
        + question.descriptions().entrySet().stream()
            .map(
                one ->
                    "<dt><code>$%s</code></dt><dd>%s</dd>\n"
                        .formatted(one.getKey(), html(one.getValue())))
            .collect(Collectors.joining())
        + "</dl>\n";
  }

  /**
   * A guide of the Neo4j Browser: a slide for each group; a click on a line puts it into the
   * editor.
   */
  private static String guide() {
    return """
    <!-- Made of the headers of cypher/analyst; AnalystDocTests fails when it differs. In the Neo4j Browser: :guide and this address. -->
    <title>Lodestone</title>
    <article class="guide">
    <carousel class="deck container-fluid">
    <slide class="row-fluid">
    <h3>Lodestone</h3>
    <p>Questions to a graph of supply chains. A click on a framed line puts it into the editor; run it there. Lines that begin with
    <code>:param</code> come first.</p>
    <pre class="pre-scrollable code runnable">MATCH (product:Product {id: 'product:f-35'})-[need:REQUIRES]->(input) RETURN product, need, input</pre>
    <p>What takes more than a statement is called:</p>
    <pre class="pre-scrollable code runnable">CALL lodestone.chokepoints('product:f-35', {among: ['COUNTRY'], home: 'US'})</pre>
    </slide>
    """
        + AnalystCatalog.groups().stream().map(AnalystDocTests::slide).collect(Collectors.joining())
        + "</carousel>\n</article>\n";
  }

  private static String slide(Group group) {
    return "<slide class=\"row-fluid\">\n<h3>%s</h3>\n".formatted(html(group.title()))
        + group.questions().stream()
            .map(
                question ->
                    "<p>%s</p>\n".formatted(html(question.text()))
                        + question
                            .parameters()
                            .lines()
                            .map(AnalystDocTests::runnable)
                            .collect(Collectors.joining())
                        + runnable(question.statement().text()))
            .collect(Collectors.joining())
        + "</slide>\n";
  }

  private static String runnable(String text) {
    return "<pre class=\"pre-scrollable code runnable\">%s</pre>\n".formatted(html(text));
  }

  private static String html(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
