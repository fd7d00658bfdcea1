package dev.lodestone.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.graphstore.TestNeo4j;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Objects;
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
    for (String file : new String[] {"desk.css", "lodestone.grass"}) {
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
    }
  }
}
