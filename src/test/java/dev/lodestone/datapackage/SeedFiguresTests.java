package dev.lodestone.datapackage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.lodestone.chokepoint.Concentration;
import dev.lodestone.chokepoint.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The printed figures of the seed agree with each other and with the published indices. */
class SeedFiguresTests {
  private static final DataPackage SEED = DrawnPackage.read(Path.of("seed-data", "rare-earths"));
  private static final String MINES = "product:rare-earth-mine-output";

  private static List<Map<String, Object>> rows(String table) {
    List<Map<String, Object>> rows = new ArrayList<>();
    SEED.forEachRow(table, rows::add);
    return rows;
  }

  private static String text(Map<String, Object> row, String column) {
    return row.getOrDefault(column, "").toString();
  }

  private static BigDecimal number(Map<String, Object> row, String column) {
    return new BigDecimal(row.getOrDefault(column, "0").toString());
  }

  private static List<BigDecimal> mined(String edition, String year) {
    return rows("supplies").stream()
        .filter(row -> MINES.equals(row.get("product")))
        .filter(row -> edition.equals(row.get("edition")) && year.equals(row.get("period")))
        .map(row -> number(row, "quantity"))
        .toList();
  }

  private static BigDecimal printed(String partner, String edition, String year) {
    String suffix = edition.equals("MCS 2026") ? ".mcs-2026" : "";
    return rows("trade-statistics").stream()
        .filter(
            row ->
                text(row, "id")
                    .equals(
                        "statistic:usgs.mine-production.all-reo.%s.%s%s"
                            .formatted(partner, year, suffix)))
        .map(row -> number(row, "value"))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @ParameterizedTest
  @CsvSource({
    "MCS 2025, 2024, 4951.2, 4923.5, 4923.6, 5023.8",
    "MCS 2026, 2024, 5219.5, 5192.4, 5192.4, 5302.2",
    "MCS 2026, 2025, 5086.7, 5072.4, 5072.4, 5054.4"
  })
  void concentratesMinesAsTheUsgsPrints(
      String edition, String year, String named, String many, String one, String printed) {
    List<Concentration> each =
        Concentration.ofEach(
            mined(edition, year),
            printed("other-countries", edition, year),
            printed("world", edition, year));

    assertThat(percent(each.get(0).hhi().lower())).isEqualTo(named);
    assertThat(percent(each.get(1).hhi().lower())).isEqualTo(many);
    assertThat(percent(each.get(1).hhi().upper())).isEqualTo(one);
    assertThat(percent(each.get(2).hhi().lower())).isEqualTo(printed);
  }

  private static String percent(Ratio ratio) {
    return ratio.times(10_000).rounded(1).toPlainString();
  }

  @ParameterizedTest
  @CsvSource({"MCS 2025, 2024", "MCS 2026, 2024", "MCS 2026, 2025"})
  void minesAddUpToThePrintedTotal(String edition, String year) {
    BigDecimal sum =
        mined(edition, year).stream()
            .reduce(printed("other-countries", edition, year), BigDecimal::add);

    // The total is printed to two digits, so it may be half of the second one away.
    assertThat(sum)
        .isCloseTo(printed("world", edition, year), within(BigDecimal.valueOf(5_000)))
        .isPositive();
  }

  /** Shares are rounded to six decimals; printed totals to two digits, and some count more. */
  @ParameterizedTest
  @CsvSource({
    "antimony-mine-output, mine-production.antimony",
    "bismuth-metal, refinery-production.bismuth",
    "cobalt-mine-output, mine-production.cobalt",
    "gallium-metal, primary-production.gallium",
    "indium-metal, refinery-production.indium",
    "molybdenum-mine-output, mine-production.molybdenum",
    "natural-graphite-mine-output, mine-production.natural-graphite",
    "nickel-mine-output, mine-production.nickel",
    "tellurium-metal, refinery-production.tellurium",
    "tungsten-mine-output, mine-production.tungsten"
  })
  void outputsOfMineralsAreSharesOfTheirSumAndNearThePrintedTotal(String product, String series) {
    for (String year : List.of("2024", "2025")) {
      List<Map<String, Object>> set =
          rows("supplies").stream()
              .filter(row -> ("product:" + product).equals(row.get("product")))
              .filter(row -> year.equals(row.get("period")))
              .toList();
      BigDecimal sum =
          set.stream()
              .map(row -> number(row, "quantity"))
              .reduce(statistic(series, "other-countries", year), BigDecimal::add);

      assertThat(set).hasSizeGreaterThan(2);
      assertThat(set)
          .allSatisfy(
              row ->
                  assertThat(number(row, "share"))
                      .isEqualByComparingTo(
                          number(row, "quantity").divide(sum, 6, RoundingMode.HALF_UP)));
      assertThat(sum).isCloseTo(statistic(series, "world", year), withinPercentage(5)).isPositive();
    }
  }

  private static BigDecimal statistic(String series, String partner, String year) {
    String id = "statistic:usgs.%s.%s.%s.mcs-2026".formatted(series, partner, year);
    return rows("trade-statistics").stream()
        .filter(row -> text(row, "id").equals(id))
        .map(row -> number(row, "value"))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Test
  void monthsAddUpToTheFiguresOfTheYearSoFar() {
    Map<String, List<Map<String, Object>>> byCommodity =
        rows("trade-statistics").stream()
            .filter(row -> "China".equals(row.get("reporter")))
            .filter(row -> "export".equals(row.get("flow")) && "World".equals(row.get("partner")))
            .filter(row -> text(row, "period").matches("202[56]-.*"))
            .collect(Collectors.groupingBy(row -> text(row, "commodity")));
    List<Map<String, Object>> soFar =
        byCommodity.values().stream()
            .flatMap(List::stream)
            .filter(row -> row.containsKey("cumulativeValue"))
            .toList();

    assertThat(soFar)
        .hasSizeGreaterThan(12)
        .allSatisfy(
            row -> {
              List<BigDecimal> months =
                  byCommodity.getOrDefault(text(row, "commodity"), List.of()).stream()
                      .filter(other -> isOfTheYearUpTo(row, other))
                      .map(other -> number(other, "value"))
                      .toList();
              // Each month is printed in whole tons, or less exactly.
              assertThat(months.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                  .as(text(row, "id"))
                  .isCloseTo(
                      number(row, "cumulativeValue"), within(BigDecimal.valueOf(months.size())));
            });
  }

  private static boolean isOfTheYearUpTo(Map<String, Object> row, Map<String, Object> other) {
    String until = text(row, "period");
    String month = text(other, "period");
    String last = month.substring(month.indexOf('/') + 1);
    return month.startsWith(until.substring(0, 5)) && last.compareTo(until) <= 0;
  }
}
