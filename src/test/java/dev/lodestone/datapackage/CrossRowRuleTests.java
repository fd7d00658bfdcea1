package dev.lodestone.datapackage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Broken packages for the rules that compare rows with one another. */
class CrossRowRuleTests {
  @TempDir Path folder;

  private List<String> problems(String table, String header, String... rows) {
    return DrawnPackage.sound().stated(table, header, rows).problems(folder);
  }

  @Test
  void refusesAValidityThatEndsBeforeItStarts() {
    assertThat(
            problems(
                "imposed-by",
                "fact,regime,country,validFrom,validTo",
                "i,regime:no-18,country:CN,2025-05-02,2025-05-01"))
        .containsExactly(
            "imposed-by.csv:2 validTo: expected not before validFrom, 2025-05-02, found"
                + " \"2025-05-01\" [DP-017]");
  }

  @Test
  void refusesAnEffectBeforeItsEventAndASuspensionThatEndsBeforeItStarts() {
    assertThat(
            problems(
                "regime-events",
                "fact,event,action,regime,effectiveFrom,until",
                "a,event:imposed,IMPOSES,regime:no-18,2025-04-03,",
                "b,event:suspended,SUSPENDS,regime:no-18,2025-11-10,2025-11-09",
                "c,event:suspended,SUSPENDS,regime:no-18,,2025-11-06",
                "d,event:suspended,RESUMES,regime:no-18,,2025-12-01"))
        .containsExactly(
            "regime-events.csv:2 effectiveFrom: expected not before the event, 2025-04-04, found"
                + " \"2025-04-03\" [DP-017]",
            "regime-events.csv:3 until: expected not before effectiveFrom, 2025-11-10, found"
                + " \"2025-11-09\" [DP-017]",
            "regime-events.csv:4 until: expected not before the event, 2025-11-07, found"
                + " \"2025-11-06\" [DP-017]",
            "regime-events.csv:5 until: expected blank, but on SUSPENDS, found \"2025-12-01\""
                + " [DP-017]");
  }

  @Test
  void refusesASlotWhoseRowsDisagreeOrThatNeedsMoreThanItHas() {
    assertThat(
            problems(
                "requires",
                "fact,product,slot,input,needs",
                "a,product:magnet,metal,product:oxide,2",
                "b,product:magnet,metal,element:Dy,",
                "c,product:oxide,element,element:Dy,2"))
        .containsExactly(
            "requires.csv:3 needs: expected 2 as on line 2 of the slot, found \"1\" [DP-018]",
            "requires.csv:4 needs: expected at most the alternatives of the slot, 1, found \"2\""
                + " [DP-018]");
  }

  @Test
  void refusesSharesOfOneSetThatAddUpToMoreThanTheWhole() {
    assertThat(
            problems(
                "supplies",
                "fact,country,product,share,basis,period,statement,edition",
                "a,country:CN,product:oxide,0.7,separation,2024,DIRECT,1",
                "b,country:CN,product:oxide,0.31,separation,2024,DIRECT,2"))
        .containsExactly(
            "supplies.csv:2 share: expected a sum of at most 1 for product:oxide by source:report,"
                + " 2024, separation, found \"1.01\" [DP-019] figures of another set differ in"
                + " source, period, basis, statement or kind");
  }

  @Test
  void wantsTheWholeOfACompleteList() {
    assertThat(
            DrawnPackage.sound()
                .stated(
                    "products",
                    "fact,id,name,stage,supplierList",
                    "oxide,product:oxide,Dysprosium oxide,COMPOUND,COMPLETE",
                    "magnet,product:magnet,Magnet,MAGNET,OPEN")
                .stated(
                    "supplies",
                    "fact,country,product,share,basis,period,statement",
                    "a,country:CN,product:oxide,0.7,separation,2024,DIRECT",
                    "b,country:CN,product:magnet,0.7,sintering,2024,DIRECT")
                .problems(folder))
        .containsExactly(
            "supplies.csv:2 share: expected a sum of 1 for product:oxide by source:report, 2024,"
                + " separation, found \"0.7\" [DP-019] the list is COMPLETE: add who supplies the"
                + " rest, or make the list OPEN");
  }

  @Test
  void addsOnlySharesOfOneSetAndAllowsForRounding() {
    assertThat(
            problems(
                "supplies",
                "fact,country,product,share,basis,period,statement,edition",
                "a,country:CN,product:oxide,0.7,separation,2024,DIRECT,1",
                "b,country:CN,product:oxide,0.305,separation,2024,DIRECT,2",
                "c,country:CN,product:oxide,0.9,separation,2023,DIRECT,2",
                "d,country:CN,product:oxide,0.9,separation,2024,INHERITED,2"))
        .isEmpty();
  }

  @Test
  void refusesAClauseThatTheRegimeDoesNotHave() {
    DrawnPackage drawn =
        DrawnPackage.sound()
            .stated("controls", "fact,regime,product,clause", "c,regime:no-18,product:oxide,2")
            .stated(
                "regime-events",
                "fact,event,action,regime,clauses",
                "e,event:imposed,IMPOSES,regime:no-18,1;2");

    assertThat(drawn.problems(folder))
        .containsExactly(
            "controls.csv:2 clause: expected a clause of regime:no-18, found \"2\" [DP-022] add its"
                + " row to clauses",
            "regime-events.csv:2 clauses: expected a clause of regime:no-18, found \"2\" [DP-022]"
                + " add its row to clauses");
    assertThat(drawn.problems(folder, "regime:no-18#2"::equals)).isEmpty();
  }

  @Test
  void warnsOfProductsThatNeedThemselvesAndLoadsThemAllTheSame() {
    Path written =
        DrawnPackage.sound()
            .stated(
                "requires",
                "fact,product,slot,input",
                "a,product:magnet,oxide,product:oxide",
                "b,product:oxide,scrap,product:magnet")
            .write(folder);
    ProblemReport report = DrawnPackage.read(written).check(id -> false);

    assertThat(report.isSound()).isTrue();
    assertThat(report.warnings()).isEqualTo(1);
    assertThat(report.toString())
        .isEqualTo(
            """
            warning: requires.csv:2 input: expected a product that does not need itself, found \
            "product:magnet → product:oxide → product:magnet" [DP-024]
            0 errors, 1 warnings\
            """);
  }

  @Test
  void warnsOfAProductThatNeedsItself() {
    assertThat(
            problems(
                "requires", "fact,product,slot,input", "a,product:magnet,scrap,product:magnet"))
        .containsExactly(
            "requires.csv:2 input: expected a product that does not need itself, found"
                + " \"product:magnet → product:magnet\" [DP-024]");
  }

  @Test
  void tellsAllProblemsAtOnceInTheOrderOfTheFiles() {
    assertThat(
            DrawnPackage.sound()
                .stated("owns", "fact,owner,company,percent", "a,company:group,company:nobody,101")
                .stated("imposed-by", "fact,regime,country", "i,regime:none,country:none")
                .problems(folder))
        .extracting(line -> line.substring(0, line.indexOf(':', line.indexOf(':') + 1)))
        .containsExactly(
            "imposed-by.csv:2 regime",
            "imposed-by.csv:2 country",
            "owns.csv:2 percent",
            "owns.csv:2 company");
  }

  @Test
  void keepsTheFirstOfEachRuleAndCountsTheRest() {
    String[] rows =
        IntStream.range(0, 60)
            .mapToObj("i%d,regime:no-18,country:US"::formatted)
            .toArray(String[]::new);
    Path written =
        DrawnPackage.sound().stated("imposed-by", "fact,regime,country", rows).write(folder);
    ProblemReport report = DrawnPackage.read(written).check(id -> false);

    assertThat(report.errors()).isEqualTo(60);
    assertThat(report.shown()).hasSize(50);
    assertThat(report.toString()).endsWith("and 10 more [DP-010]\n60 errors, 0 warnings");
  }
}
