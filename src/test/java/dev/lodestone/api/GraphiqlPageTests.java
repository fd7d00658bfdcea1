package dev.lodestone.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.graphstore.TestNeo4j;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;

@ApiTest
class GraphiqlPageTests {
  private static final Pattern ADDRESS = Pattern.compile("(?:src|href)=\"(/[^\"]+)\"");

  private final GraphQlClient client;
  private final ApiTestConfiguration.AskedByPages asked;
  private final TrustedDocuments trusted;

  GraphiqlPageTests(
      GraphQlClient client, ApiTestConfiguration.AskedByPages asked, TrustedDocuments trusted) {
    this.client = client;
    this.asked = asked;
    this.trusted = trusted;
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/graphiql"})
  void everythingThePageNamesIsServedByTheApplication(String address) {
    HttpResponse<String> page = client.get(address);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).doesNotContain("http://", "https://", "//cdn");
    Matcher named = ADDRESS.matcher(page.body());
    int found = 0;
    while (named.find()) {
      assertThat(client.get(named.group(1)).statusCode()).as(named.group(1)).isIn(200, 302);
      found++;
    }
    assertThat(found).isGreaterThan(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/explorer/main.js", "/graphiql"})
  void thePageForbidsForeignOrigins(String page) {
    assertThat(client.get(page).headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(
            policy ->
                assertThat(policy)
                    .contains("default-src 'none'", "script-src 'self'")
                    .doesNotContain("http", "*", "unsafe-eval"));
  }

  @Test
  void theExamplesOpenInTabsAndRun(TestNeo4j neo4j, @TempDir Path profile) throws Exception {
    DrawnGraph.write(
        neo4j,
        """
        f-35 <- magnet; magnet <- element:Dy; cn-mofcom-2025-18 of CN controls element:Dy
        """);
    asked.documents().clear();
    try (Chromium browser = Chromium.start(profile)) {
      browser.open(client.uri("/graphiql"));
      browser.waitFor(
          ExpectedConditions.numberOfElementsToBeMoreThan(By.cssSelector(".graphiql-tab"), 5));
      browser.find(".graphiql-execute-button:enabled").click();
      browser.waitForText(".result-window", "\"length\": 3");
      assertThat(asked.documents())
          .as("is answered where only trusted documents are")
          .anyMatch(document -> trusted.has(Sha256.hex(document)))
          .allMatch(
              document ->
                  trusted.has(Sha256.hex(document))
                      || document.contains("query IntrospectionQuery"));

      assertThat(browser.console()).isEmpty();
      browser.keep("graphiql");
    }
  }
}
