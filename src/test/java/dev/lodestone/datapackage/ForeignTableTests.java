package dev.lodestone.datapackage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Awkward tables that nobody here has seen before, read without a change of code. */
class ForeignTableTests {
  private static final String COUNTRY =
      """
      {"table": "countries", "columns": {
        "id": {"column": "%1$s", "country": true, "prefix": "country:"},
        "name": "%1$s", "code": {"column": "%1$s", "country": true}}}
      """;

  @TempDir Path folder;

  private ForeignPackage table(String text) {
    return ForeignPackage.of(folder, text);
  }

  @Test
  void readsSemicolonsDecimalCommasCommentsAndUtf16() {
    ForeignPackage coffee =
        table(
                """
                # Kaffee;Erhebung
                Land;Anteil;Menge (Sack);Jahr
                Brazil;38,5 %;66.400.000;2024
                "Viet Nam";17,0 % (3);29.000.000,0;2024
                Andere;;;2024
                """)
            .in(StandardCharsets.UTF_16)
            .with(
                """
                "encoding": "utf-16", "dialect": {"delimiter": ";", "commentChar": "#"},
                """)
            .stating(
                """
                "numbers": {"share": {"decimal": ",", "percent": true, "remove": ["%", "(#)"]},
                  "bags": {"decimal": ",", "group": ["."], "factor": 0.06}},
                """,
                COUNTRY
                    .formatted("Land")
                    .replace(
                        "\"columns\"",
                        "\"where\": [{\"column\": \"Land\", \"equals\": \"Andere\", \"not\":"
                            + " true}], \"columns\"")
                    .replace(
                        "\"country\": true",
                        "\"country\": true, \"words\": {\"Viet Nam\": \"VN\"}"),
                """
                {"table": "products", "columns": {"id": {"value": "product:green-coffee"},
                  "name": {"value": "Green coffee"}, "stage": {"value": "CROP"}}}
                """,
                """
                {"table": "supplies", "where": [{"column": "Anteil", "blank": false}], "columns": {
                  "country": {"column": "Land", "words": {"Viet Nam": "VN"}, "country": true, "prefix": "country:"},
                  "product": {"value": "product:green-coffee"},
                  "share": {"column": "Anteil", "number": "share"},
                  "quantity": {"column": "Menge (Sack)", "number": "bags"},
                  "unit": {"value": "t"}, "basis": {"value": "green beans"}, "period": "Jahr",
                  "statement": {"value": "DIRECT"}, "edition": {"value": "1"}}}
                """);

    assertThat(coffee.problems()).isEmpty();
    assertThat(coffee.values("supplies", "country", "share", "quantity", "period"))
        .containsExactly(
            List.of("country:BR", 0.385, 3_984_000.0, "2024"),
            List.of("country:VN", 0.17, 1_740_000.0, "2024"));
    assertThat(coffee.rows("countries")).hasSize(2);
  }

  @Test
  void readsAWideTableOfCountriesByYears() {
    ForeignPackage wide =
        table(
                """
                Table 7. Refined tin,,,
                ,Output,Output,
                Country,2023,2024,Remark
                China,"68,000","70,000",
                PER,"26,000",W,closed in part
                Indonesia,--,"1 000",
                """)
            .with(
                """
                "dialect": {"headerRows": [2, 3], "headerJoin": " "},
                """)
            .stating(
                """
                "numbers": {"t": {"group": [",", " "], "zero": ["--"], "missing": {"W": "WITHHELD"}}},
                "totals": {"year": {"value": "$value", "number": "t", "by": ["$column"],
                  "forEach": {"otherThan": ["Country", "Remark"]}}},
                """,
                COUNTRY.formatted("Country"),
                """
                {"table": "products", "columns": {"id": {"value": "product:tin"},
                  "name": {"value": "Tin"}, "stage": {"value": "METAL"}}}
                """,
                """
                {"table": "supplies", "where": [{"column": "$value", "equals": "W", "not": true}],
                 "forEach": {"otherThan": ["Country", "Remark"]}, "columns": {
                  "country": {"column": "Country", "country": true, "prefix": "country:"},
                  "product": {"value": "product:tin"},
                  "share": {"column": "$value", "number": "t", "shareOf": "year"},
                  "quantity": {"column": "$value", "number": "t"}, "unit": {"value": "t"},
                  "basis": {"value": "refined"}, "edition": {"value": "7"},
                  "period": {"column": "$column", "words": {"Output 2023": "2023", "Output 2024": "2024"}},
                  "statement": {"value": "DIRECT"}, "note": "Remark"}}
                """);

    assertThat(wide.problems()).isEmpty();
    assertThat(wide.values("supplies", "country", "period", "quantity", "share"))
        .containsExactly(
            List.of("country:CN", "2023", 68_000.0, 68.0 / 94),
            List.of("country:CN", "2024", 70_000.0, 70.0 / 71),
            List.of("country:PE", "2023", 26_000.0, 26.0 / 94),
            List.of("country:ID", "2023", 0.0, 0.0),
            List.of("country:ID", "2024", 1_000.0, 1.0 / 71));
  }

  private static final String PLANTS =
      """
      {"table": "companies", "columns": {"id": {"column": "Operator", "slug": true, "prefix": "company:"},
        "name": "Operator"}},
      {"table": "facilities", "columns": {"id": {"column": "Plant", "slug": true, "prefix": "facility:"},
        "name": "Plant", "location": "Town"}},
      {"table": "operates", "columns": {"company": {"column": "Operator", "slug": true, "prefix": "company:"},
        "facility": {"column": "Plant", "slug": true, "prefix": "facility:"}}},
      {"table": "products", "forEach": {"columns": ["Makes"], "split": "/"}, "columns": {
        "id": {"column": "$value", "slug": true, "prefix": "product:"}, "name": "$value",
        "stage": {"value": "COMPONENT"}}},
      {"table": "produces", "forEach": {"columns": ["Makes"], "split": "/"}, "columns": {
        "facility": {"column": "Plant", "slug": true, "prefix": "facility:"},
        "product": {"column": "$value", "slug": true, "prefix": "product:"},
        "status": {"column": "State", "words": {"running": "OPERATING", "site": "BUILDING"}},
        "validFrom": {"column": "Since", "date": "d.M.yyyy"},
        "capacity": {"column": "Wafers", "number": {"group": ["'"], "missing": {"n/a": "NOT_AVAILABLE"}}},
        "unit": {"value": "wafers/month"}, "basis": {"value": "200 mm"}}}
      """;

  @Test
  void readsCompaniesPlantsAndProductsOutOfOneRow() {
    ForeignPackage plants =
        table(
                """
                Operator,Plant,Town,Makes,State,Since,Wafers
                Müller Halbleiter GmbH,Werk Süd,Ulm,Diodes / Power switches,running,1.4.2019,20'000
                Müller Halbleiter GmbH,Werk Nord,Kiel,Diodes,site,30.11.2025,n/a
                """)
            .stating("", PLANTS);

    assertThat(plants.problems()).isEmpty();
    assertThat(plants.values("companies", "id", "name"))
        .containsExactly(List.of("company:muller-halbleiter-gmbh", "Müller Halbleiter GmbH"));
    assertThat(plants.values("operates", "factId"))
        .containsExactly(
            List.of("foreign/operates/muller-halbleiter-gmbh.werk-sud"),
            List.of("foreign/operates/muller-halbleiter-gmbh.werk-nord"));
    assertThat(plants.values("products", "id"))
        .containsExactly(List.of("product:diodes"), List.of("product:power-switches"));
    assertThat(plants.rows("produces"))
        .extracting(
            row -> row.get("product"), row -> row.get("capacity"), row -> row.get("undisclosed"))
        .containsExactly(
            tuple("product:diodes", 20_000.0, null),
            tuple("product:power-switches", 20_000.0, null),
            tuple("product:diodes", null, List.of("capacity (printed n/a)")));
  }

  @Test
  void tellsOfTwoNamesThatGiveOneIdAndOfOneThatGivesNone() {
    assertThat(
            table(
                    """
                    Operator,Plant,Town,Makes,State,Since,Wafers
                    A-B Corp,One,Ulm,Diodes,running,1.4.2019,1
                    A B Corp.,Two,Ulm,Diodes,gone,31.2.2019,x
                    東芝,Three,Ulm,Diodes,running,1.4.2019,1
                    """)
                .stating("", PLANTS)
                .problems())
        .containsExactly(
            "foreign.csv:3 Wafers: expected a number as the mapping says it is printed, found \"x\""
                + " [DP-004] say in numbers what else may stand there (read as produces.capacity)",
            "foreign.csv:3 Since: expected a day of the calendar as d.M.yyyy, found \"31.2.2019\""
                + " [DP-004] (read as produces.validFrom)",
            "foreign.csv:3 Operator: expected what line 2 says under the same key, found \"a-b-corp"
                + " with other name\" [DP-009] give the two keys of their own, or make them agree"
                + " (read as companies.id)",
            "foreign.csv:3 State: expected a word that the mapping knows, found \"gone\" [DP-028]"
                + " add it to words (read as produces.status)",
            "foreign.csv:4 Operator: expected a name with Latin letters or digits, found \"東芝\""
                + " [DP-028] give it one by words, or take another column (read as companies.id)",
            "foreign.csv:4 Operator: expected a name with Latin letters or digits, found \"東芝\""
                + " [DP-028] give it one by words, or take another column (read as"
                + " operates.company)");
  }

  private static final String PARTS =
      """
      {"table": "products", "columns": {"id": {"column": "Assembly", "slug": true, "prefix": "product:"},
        "name": "Assembly", "stage": {"value": "SUBSYSTEM"}}},
      {"table": "products", "forEach": {"columns": ["Part", "Second source", "Third source"]}, "columns": {
        "id": {"column": "$value", "slug": true, "prefix": "product:"}, "name": "$value",
        "stage": {"value": "COMPONENT"}}},
      {"table": "requires", "forEach": {"columns": ["Part", "Second source", "Third source"]}, "columns": {
        "product": {"column": "Assembly", "slug": true, "prefix": "product:"},
        "slot": "Position", "input": {"column": "$value", "slug": true, "prefix": "product:"},
        "needs": "Needs", "rank": "$number",
        "quantityMin": {"column": "Pieces", "number": "pieces", "part": "LOW"},
        "quantityMax": {"column": "Pieces", "number": "pieces", "part": "HIGH"},
        "unit": {"value": "pieces"}, "basis": {"value": "per assembly"}}}
      """;
  private static final String PIECES =
      """
      "numbers": {"pieces": {"above": [">"], "range": ["-", " to "]}},
      """;

  @Test
  void readsSlotsAndAlternativesFromColumns() {
    ForeignPackage parts =
        table(
                """
                Assembly|Position|Needs|Part|Second source|Third source|Pieces
                Drive unit|bearing|1|BX-7|BY 7||2-4
                Drive unit|motor|2|M1|M2|M3|>1
                """)
            .with("\"dialect\": {\"delimiter\": \"|\"},")
            .stating(PIECES, PARTS);

    assertThat(parts.problems()).isEmpty();
    assertThat(
            parts.values(
                "requires", "slot", "input", "rank", "needs", "quantityMin", "quantityMax"))
        .containsExactly(
            List.of("bearing", "product:bx-7", 1L, 1L, 2.0, 4.0),
            List.of("bearing", "product:by-7", 2L, 1L, 2.0, 4.0),
            List.of("motor", "product:m1", 1L, 2L, 1.0, ""),
            List.of("motor", "product:m2", 2L, 2L, 1.0, ""),
            List.of("motor", "product:m3", 3L, 2L, 1.0, ""));
  }

  @Test
  void placesWhatTheRulesFindInTheForeignFile() {
    assertThat(
            table(
                    """
                    Assembly|Position|Needs|Part|Second source|Third source|Pieces
                    Drive unit|bearing|3|BX-7|BY 7||4-2
                    Drive unit|housing|1|Drive unit|||2
                    """)
                .with("\"dialect\": {\"delimiter\": \"|\"},")
                .stating(PIECES, PARTS.replaceFirst("COMPONENT", "SUBSYSTEM"))
                .problems())
        .contains(
            "foreign.csv:2 Pieces: expected at least quantityMin, 4.0, found \"2.0\" [DP-004] (read"
                + " as requires.quantityMax)",
            "foreign.csv:2 Needs: expected at most the alternatives of the slot, 2, found \"3\""
                + " [DP-018] (read as requires.needs)");
  }
}
