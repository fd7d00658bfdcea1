package dev.lodestone.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.graphstore.TestNeo4j;
import dev.lodestone.ingest.SeedData;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** The Explorer on the seed data, in a real browser. */
@ApiTest
class ExplorerTests {
  private static final String JET = "/?of=product:f-35&on=2026-06-01&home=US";

  private static final String DRAWING = "document.getElementById('drawing')._cyreg.cy";

  @TempDir static Path profile;
  private static @Nullable Chromium started;

  private final GraphQlClient client;
  private final SeedData seedData;
  private final ApiTestConfiguration.AskedByPages asked;
  private final TrustedDocuments trusted;

  ExplorerTests(
      GraphQlClient client,
      SeedData seedData,
      ApiTestConfiguration.AskedByPages asked,
      TrustedDocuments trusted) {
    this.client = client;
    this.seedData = seedData;
    this.asked = asked;
    this.trusted = trusted;
  }

  @AfterAll
  static void stop() {
    if (started != null) {
      started.close();
    }
  }

  @TestFactory
  Stream<DynamicTest> theExplorer(TestNeo4j neo4j) {
    seedData.loadIfEmpty();
    asked.documents().clear();
    Chromium browser = browser();
    ExplorerViews views = new ExplorerViews(browser, client, neo4j);
    return Stream.of(
        test(browser, "opens with what can be asked", () -> opensWithWhatCanBeAsked(browser)),
        test(browser, "suggests and is led by keys alone", () -> suggestsAndIsLedByKeys(browser)),
        test(browser, "draws the jet and marks its chokepoints", () -> drawsTheJet(browser, views)),
        test(browser, "is legible where it begins", () -> isLegible(browser)),
        test(browser, "draws who makes it, and what is undisclosed", () -> drawsTheMakers(browser)),
        test(browser, "is led by keys", () -> theDrawingIsLedByKeys(browser)),
        test(browser, "opens the facts of what is clicked", () -> opensTheFacts(browser)),
        test(browser, "says in a table what it draws", () -> saysWhatItDraws(browser)),
        test(browser, "shows the error of the server", () -> showsTheError(browser)),
        test(browser, "tables chokepoints", views::chokepointsHaveOrderCertaintyAndWay),
        test(browser, "shows concentration by stage", views::concentrationIsShownByStage),
        test(browser, "compares before and after", views::scenarioComparesBeforeAndAfter),
        test(browser, "understands every kind of edit", views::everyKindOfEditIsUnderstood),
        test(browser, "has a form for each edit of the API", views::everyEditHasAForm),
        test(browser, "has events and intervals", views::timelineHasEventsAndIntervals),
        test(browser, "replays the days", views::theDayCanBeReplayed),
        test(browser, "leads to the same question elsewhere", views::linksLeadToTheSameQuestion),
        test(browser, "is readable on a phone", views::isReadableOnAPhone),
        DynamicTest.dynamicTest("asks trusted documents only", this::asksTrustedDocumentsOnly));
  }

  @Test
  void collapsesFiveThousandItemsIntoStages(TestNeo4j neo4j) {
    neo4j.run(
        """
        UNWIND range(0, 4999) AS i
        CREATE (:Entity:Product {id: 'product:p-' + i, name: 'Part ' + i, supplierList: 'OPEN',
          stage: ['SYSTEM', 'COMPONENT', 'MAGNET', 'ALLOY', 'METAL', 'COMPOUND', 'CONCENTRATE', 'ORE'][
            CASE i WHEN 0 THEN 0 ELSE 1 + toInteger((i - 1) / 715) END]})
        """);
    neo4j.run(
        """
        UNWIND range(1, 4999) AS i
        MATCH (input:Entity {id: 'product:p-' + i})
        MATCH (user:Entity {id: 'product:p-' + CASE WHEN i < 716 THEN 0 ELSE i - 715 END})
        CREATE (user)-[:REQUIRES {slot: 'input ' + i, needs: 1, rank: 1, factId: 'drawn/' + i,
          factKind: 'ASSUMED'}]->(input)
        """);
    Chromium browser = browser();
    browser.screen(1500, 1000, "light");
    browser.open(client.uri("/?of=product:p-0&on=2026-06-01"));
    browser.find("#drawing canvas");

    printFirstDrawing(browser, "5 000 items upstream");
    assertThat(browser.value(DRAWING + ".nodes('.stage').length")).isEqualTo(3L);
    assertThat(browser.find(".rests").getText())
        .contains("Bounded", "stopped by number of things drawn 2,000");
    browser.keep("large");
    browser.find(".stages button:nth-of-type(2)").click();
    browser.waitFor(
        page -> number(browser.value(DRAWING + ".nodes('.item').length")) > 30 ? true : null);
    browser.keep("large-open");
    assertThat(browser.console()).isEmpty();
    assertThat(browser.violations()).isEmpty();
  }

  /** But for the introspection of GraphiQL, to which a link leads: that is answered everywhere. */
  private void asksTrustedDocumentsOnly() {
    assertThat(asked.documents()).hasSizeGreaterThan(20);
    assertThat(
            asked.documents().stream()
                .distinct()
                .filter(document -> !trusted.has(Sha256.hex(document)))
                .filter(document -> !document.contains("query IntrospectionQuery")))
        .isEmpty();
  }

  private static Chromium browser() {
    if (started == null) {
      started = Chromium.start(profile);
    }
    return started;
  }

  private static void printFirstDrawing(Chromium browser, String what) {
    Object after =
        browser.waitFor(
            page ->
                browser.driver().executeScript("return document.documentElement.dataset.drawn"));
    System.out.println(
        "Explorer: "
            + what
            + ", first drawing after "
            + after
            + " ms, of which its longest request "
            + browser.value(
                "Math.round(Math.max(...performance.getEntriesByType('resource').filter((one) =>"
                    + " one.name.endsWith('/graphql')).map((one) => one.duration)))")
            + " ms");
  }

  private DynamicTest test(Chromium browser, String claim, Executable executable) {
    return DynamicTest.dynamicTest(
        claim,
        () -> {
          executable.execute();
          assertThat(browser.console()).isEmpty();
          assertThat(browser.requests())
              .allSatisfy(
                  asked ->
                      assertThat(asked.getAuthority()).isEqualTo(client.uri("/").getAuthority()));
        });
  }

  private void opensWithWhatCanBeAsked(Chromium browser) {
    browser.screen(1500, 1000, "light");
    browser.open(client.uri("/"));

    assertThat(browser.find(".cards").getText()).contains("F-35 Lightning II", "MRI scanner");
    assertThat(browser.violations()).isEmpty();
    browser.keep("start");
  }

  private void suggestsAndIsLedByKeys(Chromium browser) {
    browser.open(client.uri("/"));
    browser.find(".cards");
    Actions keys = new Actions(browser.driver());
    WebElement field = browser.find("#search input");
    while (!browser.driver().switchTo().activeElement().equals(field)) {
      keys.sendKeys(Keys.TAB).perform();
    }
    keys.sendKeys("lightning").perform();
    browser.find("#search [role=option]");
    browser.keep("search");
    assertThat(field.getAttribute("aria-expanded")).isEqualTo("true");
    keys.sendKeys(Keys.ARROW_DOWN).perform();
    assertThat(field.getAttribute("aria-activedescendant")).isNotBlank();
    keys.sendKeys(Keys.ENTER).perform();

    assertThat(browser.find("#subject h1").getText()).isEqualTo("F-35 Lightning II");
    assertThat(browser.driver().getCurrentUrl()).endsWith("/?of=product:f-35");
    browser.find("#drawing canvas");
  }

  private void drawsTheJet(Chromium browser, ExplorerViews views) {
    browser.open(client.uri(JET));
    browser.find("#drawing canvas");

    printFirstDrawing(browser, "the seed's F-35");
    assertThat(browser.find(".cut.certain").getText()).isEqualTo("◆1 China");
    assertThat(browser.driver().findElements(By.cssSelector(".cut.possible"))).isNotEmpty();
    assertThat(browser.value(drawn("country:CN") + ".hasClass('certain')")).isEqualTo(true);
    assertThat(browser.value(DRAWING + ".nodes('.gap').nonempty()")).isEqualTo(true);
    assertThat(browser.value(drawn("product:f-35#SmCo magnets") + ".empty()")).isEqualTo(true);
    assertThat(browser.value(drawn("product:flight-control-actuator#magnet") + ".data('label')"))
        .isEqualTo("or");
    assertThat(browser.value(drawn("product:f-35") + ".position('x')"))
        .asString()
        .satisfies(x -> assertThat(Double.parseDouble(x)).isPositive());
    assertThat(browser.find(".rests").getText()).contains("Complete");
    views.assertThatExportsAreMade(List.of("png", "svg", "csv", "json"));
    views.assertThatTheStatementRuns();
    browser.keep("graph-light");
    browser.screen(1500, 1000, "dark");
    browser.keep("graph-dark");
    assertThat(browser.violations()).isEmpty();
    browser.screen(1500, 1000, "light");
    assertThat(browser.violations()).isEmpty();
  }

  /** Each name that is shown has 12 pixels or more, on a desk and on a phone. */
  private void isLegible(Chromium browser) {
    for (int[] size : new int[][] {{1280, 800}, {390, 844}}) {
      browser.screen(size[0], size[1], "light");
      browser.open(client.uri(JET));
      browser.find("#drawing canvas");

      assertThat(
              Double.parseDouble(
                  String.valueOf(
                      browser.value(
                          "Math.min(...%1$s.nodes().map(node => %1$s.zoom() * node.pstyle('font-size').pfValue))"
                              .formatted(DRAWING)))))
          .as(size[0] + " pixels wide")
          .isGreaterThanOrEqualTo(12);
      assertThat(number(browser.value(drawn("product:f-35") + ".renderedPosition('x')")))
          .isBetween(0, size[0]);
      browser.driver().executeScript("document.querySelector('.frame').scrollIntoView()");
      browser.keep("legible-" + size[0]);
    }
    browser.screen(1500, 1000, "light");
  }

  private void drawsTheMakers(Chromium browser) {
    browser.open(client.uri(JET + "&at=product:ndfeb-magnet-uh"));
    browser.find("[data-makers][aria-pressed=false]").click();

    browser.find("[data-makers='product:ndfeb-magnet-uh'][aria-pressed=true]");
    assertThat(browser.driver().getCurrentUrl()).contains("makers=product:ndfeb-magnet-uh");
    assertThat(browser.value(DRAWING + ".nodes('.facility').length")).isEqualTo(3L);
    assertThat(browser.value(DRAWING + ".nodes('.company').map(node => node.data('label'))"))
        .asString()
        .contains("JL MAG Rare-Earth", "Neo Performance Materials");
    assertThat(
            browser
                .value(drawn("undisclosed:product:ndfeb-magnet-uh") + ".data('label')")
                .toString()
                .replace('\u00a0', ' '))
        .isEqualTo("? 6 % undisclosed");
    assertThat(
            browser.value(DRAWING + ".edges('.told[target=\"product:ndfeb-magnet-uh\"]').length"))
        .isNotEqualTo(0L);
    browser.keep("makers");
    assertThat(browser.violations()).isEmpty();
  }

  private void theDrawingIsLedByKeys(Chromium browser) {
    browser.open(client.uri(JET));
    browser.find("#drawing canvas");
    Actions keys = new Actions(browser.driver());
    browser.driver().executeScript("document.getElementById('drawing').focus()");
    browser.waitForText("#said", "F-35 Lightning II, system");
    keys.sendKeys(Keys.ARROW_LEFT).perform();
    String input = browser.find("#said").getText();
    assertThat(input).contains("component").doesNotContain("F-35");
    keys.sendKeys("c").perform();
    browser.waitForText("#said", "certain chokepoint of order 1");
    assertThat(browser.value(DRAWING + ".nodes('.cursor').length")).isEqualTo(1L);
    browser.keep("keys");
    double zoom = Double.parseDouble(String.valueOf(browser.value(DRAWING + ".zoom()")));
    keys.sendKeys("+").perform();
    assertThat(Double.parseDouble(String.valueOf(browser.value(DRAWING + ".zoom()"))))
        .isGreaterThan(zoom);
    keys.sendKeys(Keys.ENTER).perform();
    browser.waitForText("#facts", "Close");
    keys.sendKeys(Keys.ESCAPE).perform();
    browser.waitFor(page -> browser.value("document.getElementById('facts').hidden"));
    assertThat(browser.value("document.activeElement.id")).isEqualTo("drawing");
  }

  private void opensTheFacts(Chromium browser) {
    browser.open(client.uri(JET));
    WebElement drawing = browser.find("#drawing canvas");
    // Places count from the middle of what is seen of the drawing: let that be all of it.
    browser.driver().executeScript("document.querySelector('.frame').scrollIntoView()");
    String place = drawn("product:ndfeb-magnet-uh") + ".renderedPosition('%s')";
    int x = number(browser.value(place.formatted("x")));
    int y = number(browser.value(place.formatted("y")));
    new Actions(browser.driver())
        .moveToElement(drawing, x - drawing.getSize().width / 2, y - drawing.getSize().height / 2)
        .click()
        .perform();

    browser.waitForText("#facts", "Supplied by");
    assertThat(browser.find("#facts").getText())
        .contains("Sintered NdFeB, UH class", "China", "in force", "read for the package");
    assertThat(browser.driver().getCurrentUrl()).contains("at=product:ndfeb-magnet-uh");
    assertThat(browser.violations()).isEmpty();
    browser.keep("facts");
  }

  private void saysWhatItDraws(Chromium browser) {
    browser.open(client.uri(JET + "&as=list"));

    assertThat(browser.find("#graph-list").getText())
        .contains("magnet: any of Sintered NdFeB", "nothing recorded", "(in force)");
    assertThat(browser.violations()).isEmpty();
    browser.find("#graph-list button").click();
    assertThat(browser.find("#facts").isDisplayed()).isTrue();
  }

  private void showsTheError(Chromium browser) {
    browser.open(client.uri("/?of=product:there-is-none"));

    assertThat(browser.find("[role=alert]").getText()).contains("product:there-is-none");
    browser.keep("error");
    browser.console();
  }

  private static String drawn(String id) {
    return DRAWING + ".getElementById('%s')".formatted(id);
  }

  private static int number(Object value) {
    return (int) Math.round(Double.parseDouble(String.valueOf(value)));
  }
}
