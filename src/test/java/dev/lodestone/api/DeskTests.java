package dev.lodestone.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.graphstore.TestNeo4j;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The analyst's desk as the application serves it. */
@ApiTest
class DeskTests {
  private final GraphQlClient client;

  DeskTests(GraphQlClient client) {
    this.client = client;
  }

  @Test
  void thePageNamesNothingElsewhereAndRunsNoScript() {
    HttpResponse<String> page = client.get("/analyst/");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'"));
    assertThat(page.body())
        .contains("<h2", "analyst/desk.css")
        .doesNotContain("<script", "src=\"http", "href=\"http", " style=", " onclick=");
    for (String file : new String[] {"desk.css", "lodestone.grass", "guide.html"}) {
      assertThat(client.get("/analyst/" + file).statusCode()).as(file).isEqualTo(200);
    }
    assertThat(client.get("/analyst").headers().firstValue("Location"))
        .hasValueSatisfying(target -> assertThat(target).endsWith("/analyst/"));
  }

  @Test
  void aLinkOpensItsStatementInTheNeo4jBrowser(TestNeo4j neo4j, @TempDir Path profile) {
    neo4j.loadExamples();
    try (Chromium browser = Chromium.start(profile)) {
      browser.driver().get(client.uri("/analyst/").toString());
      String link = browser.find("#who-makes-it a[href*='cmd=edit']").getAttribute("href");
      browser.keep("desk");
      assertThat(browser.violations()).isEmpty();
      assertThat(browser.console()).isEmpty();
      assertThat(browser.requests())
          .allMatch(one -> client.uri("/").getAuthority().equals(one.getAuthority()));

      browser.driver().get(Objects.requireNonNull(link));
      browser.waitForText(".view-lines", "SUPPLIES");
      browser.keep("desk-opened-in-neo4j-browser");
      browser.driver().get("about:blank");
      browser.open(client.uri("/browser/guide"));
      browser.find("pre.runnable");
      browser.waitForText("#mount", "Questions to a graph of supply chains");
      browser.keep("guide-in-neo4j-browser");
      browser.driver().get("about:blank");
      browser.open(client.uri("/browser/style"));
      browser.waitForText(".view-lines", ":style");
      browser.find("[data-testid=editor-Run]").click();
      browser.waitForText("#mount", "node.LicenseRegime");
      browser.keep("style-in-neo4j-browser");
      assertThat(browser.answered())
          .isNotEmpty()
          .allMatch(one -> Set.of("localhost", "127.0.0.1").contains(one.getHost()))
          .allMatch(one -> one.getPort() == client.uri("/").getPort());
    }
  }

  @Test
  void theBrowserMayAskNobodyElse() {
    HttpResponse<String> page = client.get("/browser/");

    assertThat(page.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(
            policy ->
                assertThat(policy)
                    .contains("default-src 'none'", "font-src 'self' data:", "script-src 'self';")
                    .doesNotContain("http:", "https:", "*"));
    assertThat(client.get("/browser/guide").headers().firstValue("Location"))
        .hasValueSatisfying(
            target ->
                assertThat(target)
                    .contains("/browser#?cmd=guide&arg=http%3A%2F%2Flocalhost%3A")
                    .endsWith("%2Fanalyst%2Fguide.html"));
  }
}
