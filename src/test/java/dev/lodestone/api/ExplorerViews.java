package dev.lodestone.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.graphstore.TestNeo4j;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What the views beside the drawing must show of the seed data, in a real browser. */
final class ExplorerViews {
  private static final String JET = "/?of=product:f-35&on=2026-06-01&home=US&view=";

  private final Chromium browser;
  private final GraphQlClient client;
  private final TestNeo4j neo4j;

  ExplorerViews(Chromium browser, GraphQlClient client, TestNeo4j neo4j) {
    this.browser = browser;
    this.client = client;
    this.neo4j = neo4j;
  }

  void chokepointsHaveOrderCertaintyAndWay() {
    open("chokepoints");

    WebElement row = browser.find("#view tbody tr");
    assertThat(row.getText())
        .contains(
            "◆1", "China", "certain", "100 %", "severed", "Seven medium and heavy rare earths");
    row.findElement(By.cssSelector(".way summary")).click();
    assertThat(row.getText()).contains("F-35 Lightning II a slot cannot be filled");
    row.findElement(By.cssSelector(".way .grounds summary")).click();
    assertThat(row.findElement(By.cssSelector(".citations")).getText()).isNotBlank();
    assertRestsAndIsAccessible("chokepoints", List.of("csv", "json"));
    row.findElement(By.cssSelector("a[href*='show=1']")).click();
    browser.find("#drawing canvas");
    assertThat(browser.value("document.getElementById('drawing')._cyreg.cy.$('.falls').length"))
        .isEqualTo(2L + 1);
  }

  void concentrationIsShownByStage() {
    open("concentration");

    browser.find(".chart svg");
    assertThat(browser.find("#view table").getText())
        .contains("Dysprosium oxide", "compound", "China 99 %", "yes");
    assertRestsAndIsAccessible("concentration", List.of("png", "svg", "csv", "json"));
  }

  void scenarioComparesBeforeAndAfter() {
    open("scenario");
    browser.find(".editforms form input").sendKeys("china");
    browser.find(".editforms [role=option]");
    browser.find(".editforms form input").sendKeys(Keys.ARROW_DOWN, Keys.ENTER);

    browser.waitForText("#result", "unavailable");
    assertThat(browser.driver().getCurrentUrl()).contains("edit=lose");
    assertThat(browser.find(".side").getText()).contains("Before", "available");
    assertThat(browser.find(".side.unavailable").getText()).contains("After");
    assertRestsAndIsAccessible("scenario", List.of("csv", "json"));
    browser.find(".edits button").click();
    browser.waitForText("#result", "Add an edit");
  }

  void everyKindOfEditIsUnderstood() {
    browser.open(
        client.uri(
            JET
                + "scenario&edit=suspend~regime:cn-mofcom-2025-18"
                + "&edit=supply~product:dysprosium-oxide~US~0.5"
                + "&edit=recycle~product:samarium-oxide~DE~0.2&edit=nonsense"
                + "&edit=resume~regime:cn-mofcom-2025-61~~2026-05-01"
                + "&edit=supply~product:samarium-oxide~FR~~facility:new-mill~New%20mill"
                + "&edit=alternative~product:f-35~SmCo%20magnets~product:other~Other%20magnet"));

    browser.find("#result .sides");
    assertThat(browser.driver().findElements(By.cssSelector(".edits li"))).hasSize(6);
    assertThat(browser.find(".edits").getText().replace('\u00a0', ' '))
        .contains(
            "suspend Seven medium",
            "add a supplier of Dysprosium oxide in US, 50 %",
            "recycle 20 % of Samarium oxide in DE",
            "in force from 2026-05-01",
            "add a supplier of Samarium oxide, New mill (new) in FR, as much as is needed",
            "let Other magnet (new) fill SmCo magnets of F-35 Lightning II as well");
    browser.keep("edits");
  }

  void everyEditHasAForm() {
    open("scenario");
    browser.find(".editforms [data-edit=addAlternative] option:not([value=''])");

    assertThat(
            browser.driver().findElements(By.cssSelector(".editforms [data-edit]")).stream()
                .map(form -> (Object) form.getAttribute("data-edit")))
        .containsExactlyInAnyOrderElementsOf(
            client
                .ask("{ __type(name: \"EditInput\") { inputFields { name } } }")
                .list("$.data.__type.inputFields[*].name"));
    WebElement form = browser.find(".editforms [data-edit=addAlternative]");
    form.findElement(By.cssSelector("input[aria-label='Name of a new product']"))
        .sendKeys("Ferrite magnet");
    form.findElement(By.cssSelector("button")).click();
    browser.waitForText(".edits", "let Ferrite magnet (new) fill");
    assertThat(browser.find(".sides").getText()).contains("Before", "After");
    assertThat(browser.violations()).isEmpty();
  }

  void timelineHasEventsAndIntervals() {
    open("timeline");

    browser.find(".chart svg");
    assertThat(browser.find("#view").getText())
        .contains(
            "Announcement No. 18: seven medium and heavy rare earths",
            "2025-04-04",
            "China",
            "certain",
            "imposes");
    assertRestsAndIsAccessible("timeline", List.of("png", "svg", "csv", "json"));
  }

  void theDayCanBeReplayed() {
    browser.open(client.uri("/?of=product:f-35&on=2025-04-03&home=US&view=graph"));
    browser.find("#drawing canvas");
    assertThat(label("regime:cn-mofcom-2025-18")).contains("not yet");
    WebElement slider = browser.find("#day-slider");
    slider.sendKeys(Keys.ARROW_RIGHT);
    browser.waitFor(page -> label("regime:cn-mofcom-2025-18").contains("in force") ? true : null);
    assertThat(browser.driver().getCurrentUrl()).contains("on=2025-04-04");
    browser.keep("replayed");
    browser.find("#play").click();
    browser.waitFor(
        page -> browser.driver().getCurrentUrl().contains("on=2025-04-04") ? null : true);
    browser.find("#play[aria-pressed=true]").click();
  }

  void linksLeadToTheSameQuestion() {
    open("chokepoints");
    browser.find("#view tbody tr");
    String asked = browser.find("a[data-graphiql]").getAttribute("href");
    String cypher = browser.find("a[data-cypher][href*='cmd=edit']").getAttribute("href");

    browser.driver().get(asked);
    browser.find(".graphiql-execute-button:enabled").click();
    browser.waitForText(".result-window", "\"totalCount\"");
    browser.keep("opened-in-graphiql");
    assertThat(browser.console()).isEmpty();
    assertThat(browser.requests())
        .allMatch(one -> client.uri("/").getAuthority().equals(one.getAuthority()));
    browser.driver().get(cypher);
    browser.waitForText(".view-lines", "country:CN");
    browser.keep("opened-in-neo4j-browser");
    // What the Neo4j Browser says and asks for is its own affair.
    browser.console();
    browser.requests();
  }

  void isReadableOnAPhone() {
    for (String view : List.of("graph", "chokepoints", "concentration", "scenario", "timeline")) {
      browser.screen(390, 844, "dark");
      open(view);
      browser.find("#view h2");
      browser.waitFor(page -> browser.find("#view[aria-busy=false]"));
      assertThat(
              Double.parseDouble(
                  String.valueOf(browser.value("document.documentElement.scrollWidth"))))
          .as(view)
          .isLessThanOrEqualTo(390);
      assertThat(
              browser.value(
                  "document.querySelector('#views [aria-current]').getBoundingClientRect().right <="
                      + " innerWidth"))
          .as("the name of the view %s is in sight", view)
          .isEqualTo(true);
      browser.keep("phone-" + view);
    }
    browser.screen(1500, 1000, "light");
  }

  private String label(String id) {
    return String.valueOf(
        browser.value(
            "document.getElementById('drawing')?._cyreg?.cy.getElementById('%s').data('label') ?? ''"
                .formatted(id)));
  }

  private void open(String view) {
    browser.open(client.uri(JET + view));
  }

  private void assertRestsAndIsAccessible(String view, List<String> exports) {
    assertThat(browser.find("#view .rests").getText()).contains("Complete");
    assertThat(
            browser.driver().findElements(By.cssSelector("button[data-export]")).stream()
                .map(button -> button.getAttribute("data-export")))
        .isEqualTo(exports);
    assertThatExportsAreMade(exports);
    assertThatTheStatementRuns();
    browser.keep(view + "-light");
    assertThat(browser.violations()).as(view + ", light").isEmpty();
    browser.screen(1500, 1000, "dark");
    browser.keep(view + "-dark");
    assertThat(browser.violations()).as(view + ", dark").isEmpty();
    browser.screen(1500, 1000, "light");
  }

  /** Each file as the page makes it; whether the browser keeps it is the browser's affair. */
  void assertThatExportsAreMade(List<String> endings) {
    browser
        .driver()
        .executeScript(
            """
            window.made = [];
            const make = URL.createObjectURL;
            URL.createObjectURL = (blob) => { window.made.push(blob); return make(blob); };
            """);
    for (String ending : endings) {
      browser.find("button[data-export=%s]".formatted(ending)).click();
    }
    long all = endings.size();
    browser.waitFor(page -> browser.value("window.made.length").equals(all) ? all : null);
    assertThat(String.valueOf(browser.value("window.made.every((blob) => blob.size > 200)")))
        .isEqualTo("true");
    assertThat(String.valueOf(browser.value("window.made.map((blob) => blob.type).join()")))
        .contains("json", "csv");
  }

  /** The statement of the link into the Neo4j Browser, as that reads its address. */
  void assertThatTheStatementRuns() {
    String link = browser.find("a[data-cypher][href*='cmd=edit']").getAttribute("href");
    String statement =
        URLDecoder.decode(Objects.requireNonNull(link).split("arg=", 2)[1], StandardCharsets.UTF_8);
    assertThat(statement).doesNotContain("&", "#", "$").contains("// question: ");
    assertThat(neo4j.run(statement)).isNotEmpty();
  }
}
