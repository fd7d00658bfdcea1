package dev.lodestone.datapackage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One broken package for each rule on single rows. */
class RuleTests {
  @TempDir Path folder;

  private List<String> problems(String table, String header, String... rows) {
    return DrawnPackage.sound().stated(table, header, rows).problems(folder);
  }

  private List<String> supplies(String... rows) {
    return problems("supplies", "fact,country,product,share,basis,period,statement", rows);
  }

  @Test
  void findsNothingWrongWithASoundPackage() {
    assertThat(DrawnPackage.sound().problems(folder)).isEmpty();
  }

  @Test
  void refusesUnknownMissingAndRepeatedColumns() {
    assertThat(problems("imposed-by", "fact,regime,nation,fact", "i,regime:no-18,country:CN,j"))
        .containsExactly(
            "imposed-by.csv:1: expected columns of imposed-by, found \"nation\" [DP-003] they are"
                + " regime, country, fact, validFrom, validTo, sources, locators, kind, confidence,"
                + " undisclosed",
            "imposed-by.csv:1 fact: expected the column once, found \"fact\" [DP-003]",
            "imposed-by.csv:1 country: expected the column, found nothing [DP-003]");
  }

  @Test
  void refusesAValueOutOfItsRangeWithItsPlace() {
    assertThat(supplies("s,country:CN,product:oxide,\"1,2\",separation,2024,DIRECT"))
        .containsExactly(
            "supplies.csv:2 share: expected 0 to 1, found \"1,2\" [DP-004]"
                + " write a point before the decimals and no thousands separator");
    assertThat(supplies("s,country:CN,product:oxide,1.2,separation,2024,DIRECT"))
        .containsExactly("supplies.csv:2 share: expected 0 to 1, found \"1.2\" [DP-004]");
  }

  @Test
  void refusesAPeriodThatIsNotYears() {
    assertThat(supplies("s,country:CN,product:oxide,1,separation,2024-2023,DIRECT"))
        .containsExactly(
            "supplies.csv:2 period: expected YYYY or YYYY-YYYY, the earlier year first, found"
                + " \"2024-2023\" [DP-004]");
  }

  @Test
  void refusesADayThatIsNotInTheCalendar() {
    assertThat(
            problems(
                "imposed-by",
                "fact,regime,country,validFrom,validTo",
                "i,regime:no-18,country:CN,2025-02-29,3.4.2025"))
        .containsExactly(
            "imposed-by.csv:2 validFrom: expected a day of the calendar as YYYY-MM-DD, found"
                + " \"2025-02-29\" [DP-004]",
            "imposed-by.csv:2 validTo: expected a date as YYYY-MM-DD, found \"3.4.2025\" [DP-004]");
  }

  @Test
  void refusesWholeNumbersThatAreNotAndRangesTheWrongWayRound() {
    assertThat(
            problems(
                "requires",
                "fact,product,slot,input,rank,quantityMin,quantityMax,unit,basis",
                "r,product:magnet,oxide,product:oxide,1.5,3,2,kg,gross"))
        .containsExactly(
            "requires.csv:2 rank: expected a whole number from 1 to 1000, found \"1.5\" [DP-004]",
            "requires.csv:2 quantityMax: expected at least quantityMin, 3.0, found \"2.0\""
                + " [DP-004]");
  }

  @Test
  void refusesABlankWhereAValueIsRequired() {
    assertThat(supplies("s,country:CN,product:oxide,0.5,,2024,DIRECT"))
        .containsExactly("supplies.csv:2 basis: expected a value, found nothing [DP-005]");
  }

  @Test
  void refusesAWordThatIsNotOneOfTheListAndNamesTheList() {
    assertThat(supplies("s,country:CN,product:oxide,0.5,separation,2024,direct"))
        .containsExactly(
            "supplies.csv:2 statement: expected one of DIRECT, INHERITED, found \"direct\""
                + " [DP-006]");
  }

  @Test
  void refusesAnIdThatIsMalformedOrOfAnotherKind() {
    assertThat(
            problems(
                "imposed-by",
                "fact,regime,country",
                "i,element:Dy,country:CN",
                "j,no 18,country:CN"))
        .containsExactly(
            "imposed-by.csv:2 regime: expected regime:…, found \"element:Dy\" [DP-007] the key has"
                + " the form [A-Za-z0-9][A-Za-z0-9._-]*",
            "imposed-by.csv:3 regime: expected regime:…, found \"no 18\" [DP-007] the key has the"
                + " form [A-Za-z0-9][A-Za-z0-9._-]*");
  }

  @Test
  void refusesAnIdAndAClauseThatAreThereTwice() {
    assertThat(
            DrawnPackage.sound()
                .stated(
                    "countries",
                    "fact,id,name,code",
                    "a,country:CN,China,CN",
                    "b,country:CN,PRC,CN")
                .stated(
                    "clauses",
                    "fact,regime,clause,effect,reach",
                    "a,regime:no-18,1,LICENSE,TERRITORIAL",
                    "b,regime:no-18,1,BAN,TERRITORIAL")
                .problems(folder))
        .containsExactly(
            "clauses.csv:3 clause: expected an id of its own, found \"regime:no-18#1\" [DP-008] the"
                + " first is on line 2",
            "countries.csv:3 id: expected an id of its own, found \"country:CN\" [DP-008] the first"
                + " is on line 2");
  }

  @Test
  void mayStateAnEntityOrClauseThatAnotherPackageOwns() {
    assertThat(DrawnPackage.sound().problems(folder, "element:Dy"::equals)).isEmpty();
    assertThat(DrawnPackage.sound().problems(folder, "regime:no-18#1"::equals)).isEmpty();
  }

  @Test
  void refusesAKeyOfAFactThatItsTableHasAlready() {
    assertThat(
            supplies(
                "s,country:CN,product:oxide,0.5,separation,2023,DIRECT",
                "s,country:CN,product:oxide,0.5,separation,2024,DIRECT"))
        .containsExactly(
            "supplies.csv:3 fact: expected a key of its own, found \"s\" [DP-009] the first is on"
                + " line 2");
  }

  @Test
  void refusesAnEndThatNeitherThePackageNorTheGraphHas() {
    DrawnPackage drawn =
        DrawnPackage.sound()
            .stated("imposed-by", "fact,regime,country", "i,regime:no-18,country:US");

    assertThat(drawn.problems(folder))
        .containsExactly(
            "imposed-by.csv:2 country: expected an id of this package or of the graph, found"
                + " \"country:US\" [DP-010] add its row to countries");
    assertThat(drawn.problems(folder, "country:US"::equals)).isEmpty();
  }

  @Test
  void refusesARowWithoutASourceOrWithOneThatIsNotThere() {
    assertThat(
            DrawnPackage.sound()
                .table(
                    "imposed-by",
                    """
                    fact,regime,country,sources,kind,confidence
                    i,regime:no-18,country:CN,,REPORTED,READ
                    j,regime:no-18,country:CN,source:report; source:paper,REPORTED,READ
                    """)
                .problems(folder))
        .containsExactly(
            "imposed-by.csv:2 sources: expected at least one source, found nothing [DP-011] name"
                + " the id of a row of sources",
            "imposed-by.csv:3 sources: expected a source of this package or of the graph, found"
                + " \"source:paper\" [DP-011] add its row to sources");
  }

  @Test
  void refusesLocatorsThatAreNotAsManyAsTheSources() {
    assertThat(
            problems(
                "imposed-by",
                "fact,regime,country,locators",
                "i,regime:no-18,country:CN,p. 3;p. 4"))
        .containsExactly(
            "imposed-by.csv:2 locators: expected as many as there are sources: 1, found \"2\""
                + " [DP-012] leave an entry blank between two ; where a source has none");
  }

  @Test
  void refusesACountryWhoseCodeIsUnknownOrNotTheKeyOfItsId() {
    assertThat(
            problems(
                "countries",
                "fact,id,name,code",
                "CN,country:CN,China,CN",
                "NA,country:NA,Namibia,NA",
                "XK,country:XK,Kosovo,XK",
                "UK,country:UK,United Kingdom,UK",
                "DE,country:DE,Germany,FR"))
        .containsExactly(
            "countries.csv:5 code: expected an ISO 3166-1 alpha-2 code, found \"UK\" [DP-013]",
            "countries.csv:6 code: expected the key of the id country:DE, found \"FR\" [DP-013]");
  }

  @Test
  void refusesADestinationThatIsNoCountry() {
    assertThat(
            problems(
                "controls",
                "fact,regime,product,clause,destination",
                "c,regime:no-18,product:oxide,1,US;ZZ"))
        .containsExactly(
            "controls.csv:2 destination: expected an ISO 3166-1 alpha-2 code, found \"US;ZZ\""
                + " [DP-013]");
  }

  @Test
  void refusesACasNumberWithTheWrongCheckDigit() {
    assertThat(
            problems(
                "elements",
                "fact,id,name,symbol,atomicNumber,cas",
                "Dy,element:Dy,Dysprosium,Dy,66,7429-91-5"))
        .containsExactly(
            "elements.csv:2 cas: expected a CAS Registry Number with its check digit, found"
                + " \"7429-91-5\" [DP-014] after these digits comes 6: one of them is mistyped");
  }

  @Test
  void refusesAnLeiWithTheWrongCheckDigits() {
    assertThat(
            problems(
                "companies",
                "fact,id,name,lei",
                "miner,company:miner,Miner,7H6GLXDRUGQFU57RNE98",
                "group,company:group,Group,7H6GLXDRUGQFU57RNE97"))
        .containsExactly(
            "companies.csv:2 lei: expected 20 letters and digits of which the last two check the"
                + " rest, found \"7H6GLXDRUGQFU57RNE98\" [DP-015] a character is mistyped");
  }

  @Test
  void refusesACustomsCodeThatIsNotDigits() {
    assertThat(
            problems(
                "products",
                "fact,id,name,stage,hs",
                "oxide,product:oxide,Dysprosium oxide,COMPOUND,2846.90",
                "magnet,product:magnet,Magnet,MAGNET,8505-11",
                "chip,product:chip,Chip,COMPONENT,12345678901"))
        .containsExactly(
            "products.csv:3 hs: expected 2 to 10 digits, with points between groups, found"
                + " \"8505-11\" [DP-016]",
            "products.csv:4 hs: expected 2 to 10 digits, with points between groups, found"
                + " \"12345678901\" [DP-016]");
  }

  @Test
  void allowsSeveralCustomsCodesOnAControl() {
    assertThat(
            problems(
                "controls",
                "fact,regime,product,clause,hs",
                "a,regime:no-18,product:oxide,1,\"2846901940, 3824.99\"",
                "b,regime:no-18,product:oxide,1,\"2846901940, 1\""))
        .containsExactly(
            "controls.csv:3 hs: expected 2 to 10 digits, with points between groups and commas"
                + " between codes, found \"2846901940, 1\" [DP-016]");
  }

  @Test
  void refusesAnAmountWithoutItsUnitBasisOrEdition() {
    assertThat(
            problems(
                "requires",
                "fact,product,slot,input,quantityMin",
                "r,product:magnet,oxide,product:oxide,2"))
        .containsExactly(
            "requires.csv:2 unit: expected the unit of quantityMin, found nothing [DP-027]",
            "requires.csv:2 basis: expected the basis of the amounts, found nothing [DP-034] say"
                + " what is counted, as gross weight, contained metal or value");
    assertThat(
            problems(
                "supplies",
                "fact,country,product,share,quantity,unit,basis,period,statement",
                "s,country:CN,product:oxide,1,5,t,separation,2024,DIRECT"))
        .containsExactly(
            "supplies.csv:2 edition: expected the edition of the amounts, found nothing [DP-034]"
                + " say which edition of the source it was read in");
  }

  @Test
  void refusesABlankShareOfOwnershipWithoutAReason() {
    assertThat(
            problems(
                "owns",
                "fact,owner,company,percent,undisclosed",
                "a,company:group,company:miner,,",
                "b,company:group,company:miner,,percent owned = NOT_DISCLOSED"))
        .containsExactly(
            "owns.csv:2 percent: expected a value, or an entry in undisclosed, found nothing"
                + " [DP-020] write undisclosed as percent = NOT_DISCLOSED");
  }

  @Test
  void refusesAReasonThatIsNotOneOfTheList() {
    assertThat(
            problems(
                "owns",
                "fact,owner,company,percent,undisclosed",
                "a,company:group,company:miner,51,the rest = SECRET"))
        .containsExactly(
            "owns.csv:2 undisclosed: expected what = REASON with a reason of NOT_DISCLOSED,"
                + " WITHHELD, NOT_AVAILABLE, NOT_COLLECTED, NOT_APPLICABLE, CONFLICTING, found"
                + " \"the rest = SECRET\" [DP-021]");
  }

  @Test
  void refusesToCloseTheListOfAProductThatAnotherPackageIntroduces() {
    assertThat(
            DrawnPackage.sound()
                .without("supplies")
                .stated(
                    "products",
                    "fact,id,name,stage,supplierList",
                    "oxide,product:oxide,Dysprosium oxide,COMPOUND,COMPLETE",
                    "magnet,product:magnet,Magnet,MAGNET,COMPLETE")
                .problems(folder, "product:oxide"::equals))
        .containsExactly(
            "products.csv:2 supplierList: expected OPEN on a product that another package"
                + " owns, found \"COMPLETE\" [DP-023] state a product of your own as a variant-of"
                + " product:oxide and close its list");
  }
}
