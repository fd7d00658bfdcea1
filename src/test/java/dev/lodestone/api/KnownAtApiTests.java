package dev.lodestone.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.datapackage.DrawnPackage;
import dev.lodestone.graphstore.GraphWriter;
import dev.lodestone.ingest.LoadReport;
import dev.lodestone.ingest.PackageLoader;
import dev.lodestone.ingest.UnloadReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What this graph knew at a time, over HTTP: what it answered then is what it answers now. */
@ApiTest
class KnownAtApiTests {
  /** The first thing that is loaded is loaded at this time, each further one a day later. */
  private static final Instant FIRST = Instant.parse("2026-05-01T08:00:00Z");

  private static final Pattern CODE = Pattern.compile("\"code\":\"([A-Z_]+)\",\"retryable\"");
  private static final Pattern ERRORS = Pattern.compile("\"errors\":\\[.*\\],(?=\"data\")");

  private final GraphQlClient client;
  private final GraphWriter writer;

  /** What was answered at each time, question by question. */
  private final List<List<String>> answered = new ArrayList<>();

  @TempDir Path folder;

  KnownAtApiTests(GraphQlClient client, GraphWriter writer) {
    this.client = client;
    this.writer = writer;
  }

  private static Instant time(int stage) {
    return FIRST.plus(Duration.ofDays(stage));
  }

  private PackageLoader loader() {
    return new PackageLoader(writer, Clock.fixed(time(answered.size()), ZoneOffset.UTC));
  }

  private void load(DrawnPackage drawn) throws IOException {
    LoadReport report = loader().load(drawn.write(Files.createTempDirectory(folder, "package")));
    assertThat(report)
        .as(report.toString())
        .isInstanceOfAny(LoadReport.Loaded.class, LoadReport.Updated.class);
    answered.add(answers(""));
  }

  private void unload(String name) {
    UnloadReport report = loader().unload(name);
    assertThat(report).as(report.toString()).isInstanceOf(UnloadReport.Unloaded.class);
    answered.add(answers(""));
  }

  /** The sound package with facilities, of which one goes and one comes with the second version. */
  private static DrawnPackage first() {
    return DrawnPackage.sound()
        .stated("facilities", "fact,id,name", "mill,facility:mill,Mill", "old,facility:old,Old")
        .stated(
            "produces",
            "fact,facility,product,status,share",
            "p1,facility:mill,product:oxide,OPERATING,0.6",
            "p2,facility:old,product:oxide,OPERATING,0.2")
        .stated(
            "located-in",
            "fact,facility,country",
            "l1,facility:mill,country:CN",
            "l2,facility:old,country:CN");
  }

  private static DrawnPackage second() {
    return first()
        .version("2.0.0")
        .table(
            "sources", "fact,id,name,publisher,date\nreport,source:report,Report,Survey,2026-05\n")
        .stated(
            "countries", "fact,id,name,code", "CN,country:CN,China,CN", "JP,country:JP,Japan,JP")
        .stated(
            "products",
            "fact,id,name,stage,supplierList",
            "oxide,product:oxide,Oxide of dysprosium,COMPOUND,COMPLETE",
            "magnet,product:magnet,Magnet,MAGNET,")
        .stated("facilities", "fact,id,name", "mill,facility:mill,Mill", "new,facility:new,New")
        .stated(
            "policy-events",
            "fact,id,name,date,datePrecision,eventType",
            "imposed,event:imposed,Imposed,2025-04-09,DAY,control",
            "suspended,event:suspended,Suspended,2025-11-07,DAY,suspension")
        .stated(
            "produces",
            "fact,facility,product,status,share",
            "p1,facility:mill,product:oxide,OPERATING,0.3",
            "p3,facility:new,product:oxide,OPERATING,0.5")
        .stated(
            "supplies",
            "fact,country,product,share,basis,period,statement",
            "s1,country:CN,product:oxide,0.4,separation,2024,DIRECT",
            "s2,country:JP,product:oxide,0.6,separation,2024,DIRECT")
        .stated(
            "located-in",
            "fact,facility,country",
            "l1,facility:mill,country:CN",
            "l3,facility:new,country:JP");
  }

  /** States China, the oxide and the report otherwise. */
  private static DrawnPackage another(String name) {
    return DrawnPackage.empty(name)
        .table("sources", "fact,id,name,publisher\nreport,source:report,Of %s,Me\n".formatted(name))
        .stated("countries", "fact,id,name,code", "CN,country:CN,PRC of %s,CN".formatted(name))
        .stated(
            "products",
            "fact,id,name,stage",
            "oxide,product:oxide,Oxide of %s,COMPOUND".formatted(name));
  }

  @Test
  void aVersionAndAnUnloadLeaveWhatWasAnsweredBefore() throws IOException {
    load(first());
    load(second());
    unload("drawn");

    assertThat(answered.get(0).toString()).contains("facility:old").doesNotContain("facility:new");
    assertThat(answered.get(1).toString()).contains("facility:new").doesNotContain("facility:old");
    assertThat(answered.get(2).get(0)).contains("NOT_FOUND");
    answersAreWhatTheyWere();
  }

  @Test
  void whoOwnedWhatIsKnownToo() throws IOException {
    load(another("mine").unpublished());
    load(first());
    load(another("other"));
    load(another("mine").unpublished().version("2.0.0").without("products"));
    load(first().version("1.1.0").unpublished());
    load(second());
    unload("other");
    unload("mine");

    answersAreWhatTheyWere();
  }

  @Test
  void thePackageThatOwnsNextOwnsFromThenOn() throws IOException {
    load(first());
    load(first().named("twin"));
    load(another("mine").unpublished());
    unload("drawn");
    load(second().named("twin"));

    answersAreWhatTheyWere();
  }

  private void answersAreWhatTheyWere() {
    for (int stage = 0; stage < answered.size(); stage++) {
      assertThat(answers(time(stage).toString()))
          .as("at the time of stage " + stage)
          .isEqualTo(answered.get(stage));
      assertThat(answers(time(stage).plus(Duration.ofHours(5)).toString()))
          .as("between stage " + stage + " and the next")
          .isEqualTo(answered.get(stage));
    }
  }

  /** Answers to all questions, asked of now or of a time, without what tells the two apart. */
  private List<String> answers(String knownAt) {
    String argument = knownAt.isEmpty() ? "" : "knownAt: \"%s\"".formatted(knownAt);
    List<String> answers = new ArrayList<>();
    for (String question : KnownAtQuestions.ALL) {
      String asked =
          question
              .replace("@only", argument.isEmpty() ? "" : "(" + argument + ")")
              .replace("@", argument);
      String json = client.ask(asked).json();
      assertThat(json).as(asked).doesNotContain("BAD_DOCUMENT", "\"code\":\"INTERNAL\"");
      answers.add(comparable(json));
    }
    return answers;
  }

  /**
   * Data to the letter; of errors their codes, since they come in any order. A package that is not
   * loaded is refused wherever it is needed, and one that was not for the whole field.
   */
  private static String comparable(String json) {
    if (json.contains("there is no package")) {
      return "no such package";
    }
    Set<String> codes = new TreeSet<>();
    Matcher code = CODE.matcher(json);
    while (code.find()) {
      codes.add(code.group(1));
    }
    return codes
        + ERRORS
            .matcher(json)
            .replaceFirst("")
            .replaceAll(
                "\"(graphVersion|fingerprint|knownAt|elapsedMs)\":(\"[^\"]*\"|[0-9]+|null)", "");
  }
}
