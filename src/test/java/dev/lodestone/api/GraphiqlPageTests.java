package dev.lodestone.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lodestone.graphstore.TestNeo4j;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

@ApiTest
class GraphiqlPageTests {
  private static final Pattern ADDRESS = Pattern.compile("(?:src|href)=\"(/[^\"]+)\"");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final GraphQlClient client;

  GraphiqlPageTests(GraphQlClient client) {
    this.client = client;
  }

  @Test
  void everythingThePageNamesIsServedByTheApplication() {
    HttpResponse<String> page = client.get("/graphiql");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).doesNotContain("http://", "https://", "//cdn");
    Matcher address = ADDRESS.matcher(page.body());
    int named = 0;
    while (address.find()) {
      assertThat(client.get(address.group(1)).statusCode()).as(address.group(1)).isEqualTo(200);
      named++;
    }
    assertThat(named).isGreaterThan(5);
  }

  @Test
  void theBareAddressLeadsToThePage() {
    assertThat(client.get("/").headers().firstValue("Location"))
        .hasValueSatisfying(target -> assertThat(target).endsWith("/graphiql"));
  }

  @Test
  void thePageForbidsForeignOrigins() {
    assertThat(client.get("/graphiql").headers().firstValue("Content-Security-Policy"))
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
    ChromeDriver browser = open(profile);
    try {
      browser.get(client.uri("/graphiql").toString());
      WebDriverWait wait = new WebDriverWait(browser, PATIENCE);
      wait.until(
          ExpectedConditions.numberOfElementsToBeMoreThan(By.cssSelector(".graphiql-tab"), 5));
      wait.until(ExpectedConditions.elementToBeClickable(By.className("graphiql-execute-button")))
          .click();
      wait.until(
          ExpectedConditions.textToBePresentInElementLocated(
              By.cssSelector(".result-window"), "\"length\": 3"));

      assertThat(errors(browser)).isEmpty();
      Files.write(Path.of("target", "graphiql.png"), browser.getScreenshotAs(OutputType.BYTES));
    } finally {
      browser.quit();
    }
  }

  private static List<String> errors(ChromeDriver browser) {
    return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::getMessage)
        .toList();
  }

  private static ChromeDriver open(Path profile) {
    Optional<Path> chromium = program("chromium", "google-chrome", "chromium-browser");
    Optional<Path> driver = program("chromedriver");
    assumeTrue(
        "true".equals(System.getenv("LODESTONE_REQUIRE_BROWSER"))
            || (chromium.isPresent() && driver.isPresent()),
        "skipped: this test needs chromium and chromedriver on the PATH");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.orElseThrow().toFile());
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--window-size=1600,1000",
        "--user-data-dir=" + profile);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(driver.orElseThrow().toFile())
            .build();
    return new ChromeDriver(service, options);
  }

  private static Optional<Path> program(String... names) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(names)
        .flatMap(name -> Stream.of(path.split(":")).map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
