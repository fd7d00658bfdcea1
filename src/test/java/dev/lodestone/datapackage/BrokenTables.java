package dev.lodestone.datapackage;

import static dev.lodestone.datapackage.BrokenPackages.bytes;
import static dev.lodestone.datapackage.BrokenPackages.drawn;

import dev.lodestone.datapackage.BrokenPackages.Maker;
import java.util.Map;

/** Of the sound package, tables with one thing wrong each. */
final class BrokenTables {
  private static final String SUPPLIES =
      "fact,country,product,share,quantity,unit,basis,period,statement,edition";
  private static final String FOREIGN =
      """
      "totals": {"world": {"value": "Tons", "number": "t", "by": ["$column"], "tolerance": 0.05,
         "printed": [{"column": "Country", "equals": "World"}]}},
      "numbers": {"t": {"group": [","]}},
      """;
  private static final String COUNTRIES =
      """
      {"table": "countries", "where": [{"column": "Country", "equals": "World", "not": true}],
       "columns": {"id": {"column": "Country", "prefix": "country:"},
         "name": "Name", "code": "Country"}}
      """;

  private BrokenTables() {}

  static void addTo(Map<String, Maker> all) {
    header(all);
    values(all);
    numbers(all);
    rows(all);
    files(all);
  }

  private static Maker stated(String table, String header, String... rows) {
    return drawn(one -> one.stated(table, header, rows));
  }

  private static void header(Map<String, Maker> all) {
    all.put(
        "a column that the table does not have",
        stated("countries", "fact,id,name,code,iso3", "CN,country:CN,China,CN,CHN"));
    all.put("a column that is missing", stated("countries", "fact,id,name", "CN,country:CN,China"));
  }

  private static void values(Map<String, Maker> all) {
    all.put(
        "a country that is none",
        stated("countries", "fact,id,name,code", "CN,country:CN,China,CHN"));
    all.put(
        "a CAS number with a wrong check digit",
        stated(
            "elements",
            "fact,id,name,symbol,atomicNumber,cas",
            "Dy,element:Dy,Dysprosium,Dy,66,7429-91-7"));
    all.put(
        "an LEI with wrong check digits",
        stated(
            "companies",
            "fact,id,name,lei",
            "m,company:miner,Miner,5493001KJTIIGC8Y1R13",
            "g,company:group,Group,"));
    all.put(
        "a customs code that is none",
        stated(
            "products",
            "fact,id,name,stage,hs",
            "o,product:oxide,Oxide,COMPOUND,284690.x",
            "m,product:magnet,Magnet,MAGNET,"));
    all.put(
        "a day that is not in the calendar",
        stated(
            "policy-events",
            "fact,id,name,date,datePrecision,eventType",
            "i,event:imposed,Imposed,2025-02-30,DAY,control",
            "s,event:suspended,Suspended,2025-11-07,DAY,suspension"));
    all.put(
        "days in the wrong order",
        stated(
            "regime-events",
            "fact,event,action,regime,effectiveFrom,until",
            "s,event:suspended,SUSPENDS,regime:no-18,2025-11-08,2025-11-01"));
  }

  private static void numbers(Map<String, Maker> all) {
    all.put(
        "a share in percent",
        stated("supplies", SUPPLIES, "s,country:CN,product:oxide,99,,,mining,2024,DIRECT,"));
    all.put(
        "shares of more than the whole",
        drawn(
            one ->
                one.stated(
                        "countries",
                        "fact,id,name,code",
                        "CN,country:CN,China,CN",
                        "US,country:US,US,US")
                    .stated(
                        "supplies",
                        SUPPLIES,
                        "a,country:CN,product:oxide,0.7,,,mining,2024,DIRECT,",
                        "b,country:US,product:oxide,0.6,,,mining,2024,DIRECT,")));
    all.put(
        "a complete list of less than the whole",
        drawn(
            one ->
                one.stated(
                        "products",
                        "fact,id,name,stage,supplierList",
                        "o,product:oxide,Oxide,COMPOUND,COMPLETE",
                        "m,product:magnet,Magnet,MAGNET,")
                    .stated(
                        "supplies",
                        SUPPLIES,
                        "a,country:CN,product:oxide,0.9,,,mining,2024,DIRECT,")));
    all.put(
        "an amount without unit and edition",
        stated("supplies", SUPPLIES, "s,country:CN,product:oxide,0.99,120,,mining,2024,DIRECT,"));
    all.put(
        "a footnote digit glued to a figure",
        folder ->
            ForeignPackage.of(
                    folder,
                    """
                    Country,Name,Tons
                    CN,China,"270,000"
                    NG,Nigeria,"113,000"
                    World,,"283,000"
                    """)
                .stating(FOREIGN, COUNTRIES)
                .write());
  }

  private static void rows(Map<String, Maker> all) {
    all.put(
        "one id twice",
        stated("countries", "fact,id,name,code", "a,country:CN,China,CN", "b,country:CN,PRC,CN"));
    all.put(
        "an end that nobody knows",
        stated("imposed-by", "fact,regime,country", "i,regime:no-18,country:US"));
    all.put(
        "a blank without a reason",
        stated("owns", "fact,owner,company,percent", "o,company:group,company:miner,"));
    all.put(
        "a row without a source",
        drawn(
            one ->
                one.table(
                    "owns",
                    """
                    fact,owner,company,percent,sources,kind,confidence
                    o,company:group,company:miner,51,,REPORTED,READ
                    """)));
    all.put(
        "one key with two values",
        folder ->
            ForeignPackage.of(folder, "Country,Name,Tons\nCN,China,1\nCN,PRC,1\n")
                .stating("", COUNTRIES)
                .write());
  }

  private static void files(Map<String, Maker> all) {
    String head = "fact,owner,company,percent,sources,kind,confidence\n";
    String row = "o,company:group,company:miner,51,source:report,REPORTED,READ\n";
    all.put("a quote that is not closed", bytes("owns.csv", head + "\"" + row));
    all.put("a text after a quote", bytes("owns.csv", head + "\"o\"x" + row.substring(1)));
    all.put("a field too many", bytes("owns.csv", head + "1," + row));
    all.put("a file that is not UTF-8", bytes("owns.csv", head + "ö" + row));
    all.put("a field that is too long", bytes("owns.csv", head + "o".repeat(70_000) + row));
    all.put("a file without a header", bytes("owns.csv", ""));
  }
}
