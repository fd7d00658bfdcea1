package dev.lodestone.datapackage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The data release of the USGS as published, read by its descriptor alone. */
class PublishedTableTests {
  private static final DataPackage USGS = DrawnPackage.read(Path.of("seed-data", "usgs-mcs-2026"));

  private static List<Map<String, Object>> rows(String table) {
    List<Map<String, Object>> rows = new ArrayList<>();
    USGS.forEachRow(table, rows::add);
    return rows;
  }

  private static List<Map<String, Object>> rareEarths(String year) {
    return rows("supplies").stream()
        .filter(row -> "product:usgs-rare-earths-mine-production".equals(row.get("product")))
        .filter(row -> year.equals(row.get("period")))
        .toList();
  }

  @Test
  void isSoundAndIsNotLoadedAtStart() {
    ProblemReport report = USGS.check(id -> false);

    assertThat(report.errors()).as(report.toString()).isZero();
    assertThat(report.counts()).containsOnlyKeys(Rule.JUMP);
    assertThat(USGS.isLoadedAtStart()).isFalse();
  }

  @Test
  void statesEachOfItsRowsOnce() {
    assertThat(rows("trade-statistics")).hasSize(1458);
    assertThat(rows("sources")).hasSize(1);
    assertThat(rows("products")).hasSize(12);
    assertThat(rows("countries")).hasSize(61);
  }

  @Test
  void takesSharesOfTheSumOfTheListedRows() {
    for (Map.Entry<String, Double> hhi : Map.of("2024", 5192.4, "2025", 5072.4).entrySet()) {
      List<Double> shares =
          rareEarths(hhi.getKey()).stream().map(row -> (Double) row.get("share")).toList();
      double rest = 1 - shares.stream().mapToDouble(share -> share).sum();

      double sum = shares.stream().mapToDouble(share -> share * share).sum() + rest * rest;
      assertThat(sum * 10_000).isCloseTo(hhi.getValue(), within(0.05));
    }
  }

  @Test
  void keepsWhatWasPrintedWhereThereIsNoFigure() {
    assertThat(rows("trade-statistics"))
        .filteredOn(row -> !row.containsKey("value"))
        .allSatisfy(row -> assertThat(row.get("undisclosed")).isNotNull())
        .extracting(row -> row.get("undisclosed") + " " + row.get("undisclosedReasons"))
        .contains(
            "[value (printed W)] [WITHHELD]",
            "[value (printed NA)] [NOT_AVAILABLE]",
            "[value (printed >95)] [NOT_DISCLOSED]",
            "[value (printed 660–670)] [NOT_DISCLOSED]",
            "[value (printed E)] [NOT_APPLICABLE]");
  }

  @Test
  void readsEveryPublishedSetAsOneKind() {
    assertThat(rareEarths("2024")).hasSizeGreaterThan(10);
    assertThat(rareEarths("2024")).extracting(row -> row.get("factKind")).containsOnly("ESTIMATED");
  }

  @Test
  void readsTheFigureOfThePublishedRow() {
    assertThat(rareEarths("2024"))
        .filteredOn(row -> "country:MM".equals(row.get("country")))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.get("quantity")).isEqualTo(27_000.0);
              assertThat(row.get("unit")).isEqualTo("metric tons");
              assertThat(row.get("factKind")).isEqualTo("ESTIMATED");
              assertThat(row.get("factId"))
                  .isEqualTo(
                      "usgs-mcs-2026/supplies/MM.usgs-rare-earths-mine-production.mine-production"
                          + ".2024.direct");
            });
  }
}
