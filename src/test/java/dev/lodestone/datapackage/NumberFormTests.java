package dev.lodestone.datapackage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.supplygraph.UndisclosedReason;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberFormTests {
  private static final NumberForm FORM =
      new NumberForm(
          '.',
          List.of(",", "'", " "),
          List.of("$", "%", "(#)", "e/", "kg"),
          Set.of("—", "nil"),
          Map.of("W", UndisclosedReason.WITHHELD, "", UndisclosedReason.NOT_DISCLOSED),
          List.of(">", "≥", "more than "),
          List.of("<"),
          List.of("–", " - "),
          new NumberForm.Factor.Fixed(BigDecimal.ONE));

  private static String shown(String printed) {
    return switch (FORM.read(printed)) {
      case NumberForm.Printed.Blank blank -> "blank";
      case NumberForm.Printed.Figure(BigDecimal number) -> number.toPlainString();
      case NumberForm.Printed.Missing(UndisclosedReason reason) -> reason.name();
      case NumberForm.Printed.Bounds(var low, var high) ->
          low.map(BigDecimal::toPlainString).orElse("")
              + ".."
              + high.map(BigDecimal::toPlainString).orElse("");
      case NumberForm.Printed.Unreadable unreadable -> "unreadable";
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12|12",
        "1,234,567.50|1234567.5",
        "12'345|12345",
        "1\u00A0234|1234",
        "1\u202F234|1234",
        "12,34,567|1234567",
        "-3.5|-3.5",
        "\u22123|-3",
        "$ 12 (3)|12",
        "95 % (12) e/|95",
        "—|0",
        "nil|0",
        "W|WITHHELD",
        "''|NOT_DISCLOSED",
        ">95|95..",
        "more than 1,000|1000..",
        "<25|..25",
        "660–670|660..670",
        "10,000 - 15,000|10000..15000",
        "1,2|unreadable",
        "1,2345|unreadable",
        "1,234'567|unreadable",
        "12.|unreadable",
        "1e6|unreadable",
        ">|unreadable",
        "about 5|unreadable",
        "Infinity|unreadable"
      })
  void readsWhatItsFormExplainsAndNothingElse(String printed, String read) {
    assertThat(shown(printed)).isEqualTo(read);
  }

  @Test
  void takesABlankForBlankUnlessTheFormSaysWhy() {
    assertThat(NumberForm.PLAIN.read("  ")).isInstanceOf(NumberForm.Printed.Blank.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"(((((((((((((((((((((((((1", "%%%%%%%%%%%%%%%%%%%%%%%%%%", "%"})
  void givesUpOnHeapsOfMarks(String printed) {
    assertThat(shown(printed)).isEqualTo("unreadable");
  }

  @ParameterizedTest
  @CsvSource({
    "Ångström & Söhne GmbH,angstrom-sohne-gmbh",
    "Škoda (Plzeň),skoda-plzen",
    "Straße Ørsted,strasse-orsted",
    "東芝,''",
    "--a--,a"
  })
  void makesKeysOfNames(String name, String slug) {
    assertThat(Slugs.of(name)).isEqualTo(slug);
  }

  @Test
  void shortensLongKeysAndKeepsThemApart() {
    String one = Slugs.keyOf("a".repeat(150) + " one");
    String other = Slugs.keyOf("a".repeat(150) + " other");

    assertThat(one).hasSizeLessThanOrEqualTo(120).isNotEqualTo(other);
    assertThat(Slugs.keyOf("a b")).isEqualTo("a-b");
  }

  @ParameterizedTest
  @CsvSource({"CHN,CN", "cn,CN", "Germany,DE", "trinidad & tobago,TT", "Kosovo,XK", "NA,NA"})
  void knowsCountriesByCodeAndName(String text, String code) {
    assertThat(CountryNames.findCode(text)).contains(code);
  }
}
