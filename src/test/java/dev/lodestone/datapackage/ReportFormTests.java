package dev.lodestone.datapackage;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportFormTests {
  @TempDir Path folder;

  private ProblemReport report() {
    String rows =
        IntStream.range(0, 60)
            .mapToObj("o%d,company:nobody,company:miner,120\n"::formatted)
            .map(row -> row.strip() + ",source:report,REPORTED,READ\n")
            .collect(Collectors.joining());
    String owns = "fact,owner,company,percent,sources,kind,confidence\n" + rows;
    return DrawnPackage.read(
            DrawnPackage.sound()
                .table("owns", owns)
                .stated(
                    "requires",
                    "fact,product,slot,input",
                    "r1,product:magnet,oxide,product:oxide",
                    "r2,product:oxide,element,product:magnet")
                .write(folder))
        .check(id -> false);
  }

  @Test
  void showsTheFirstProblemsOfARuleAndCountsTheRest() {
    String text = ReportForm.TEXT.write(report());

    assertThat(text.lines().filter(line -> line.contains("[DP-004]"))).hasSize(51);
    assertThat(text)
        .contains("and 10 more [DP-004]\nand 10 more [DP-010]\n")
        .contains("warning: requires.csv:2 input: expected a product that does not need itself")
        .endsWith("120 errors, 1 warnings");
  }

  @Test
  void writesTheSameAsOneJsonObject() {
    JsonNode json = JsonMapper.shared().readTree(ReportForm.JSON.write(report()));

    assertThat(json.path("sound").asBoolean(true)).isFalse();
    assertThat(json.path("errors").asInt()).isEqualTo(120);
    assertThat(json.path("warnings").asInt()).isEqualTo(1);
    assertThat(json.path("rules").get(0).toString())
        .isEqualTo("{\"rule\":\"DP-004\",\"severity\":\"error\",\"count\":60,\"shown\":50}");
    assertThat(json.path("problems")).hasSize(101);
    assertThat(json.path("problems").get(0).toString())
        .isEqualTo(
            "{\"file\":\"owns.csv\",\"line\":2,\"column\":\"percent\",\"rule\":\"DP-004\","
                + "\"severity\":\"error\",\"expected\":\"0 to 100\",\"found\":\"120\"}");
  }

  @Test
  void writesSarifThatItsSchemaAccepts() throws IOException {
    String sarif = ReportForm.SARIF.write(report());
    JsonNode log = JsonMapper.shared().readTree(sarif);

    assertThat(sarifSchema().validate(log)).isEmpty();
    JsonNode run = log.path("runs").get(0);
    assertThat(run.path("results")).hasSize(101);
    assertThat(run.path("results").get(0).path("message").path("text").asString())
        .isEqualTo("expected 0 to 100, found \"120\"");
    assertThat(run.path("invocations").get(0).path("toolExecutionNotifications")).hasSize(2);
  }

  @Test
  void writesSarifOfASoundPackageToo() throws IOException {
    ProblemReport sound = DrawnPackage.read(DrawnPackage.sound().write(folder)).check(id -> false);
    JsonNode log = JsonMapper.shared().readTree(ReportForm.SARIF.write(sound));

    assertThat(sarifSchema().validate(log)).isEmpty();
    assertThat(log.path("runs").get(0).path("results")).isEmpty();
  }

  private static Schema sarifSchema() throws IOException {
    try (InputStream bytes =
        ReportFormTests.class.getResourceAsStream("/sarif/sarif-2.1.0-rtm.5.json")) {
      assertThat(bytes).isNotNull();
      String text = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4).getSchema(text);
    }
  }
}
