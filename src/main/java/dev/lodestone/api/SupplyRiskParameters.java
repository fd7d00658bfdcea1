package dev.lodestone.api;

import dev.lodestone.chokepoint.SupplyRisk.Material;
import dev.lodestone.chokepoint.SupplyRisk.Supplier;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the caller of {@code supplyRisk} says about the material and its countries, checked. */
record SupplyRiskParameters(
    double importReliance,
    double recyclingInput,
    double substitution,
    @Nullable Double economicImportance,
    List<CountryRisk> countries) {
  static final int MAX_COUNTRIES = 300;
  private static final int MAX_TRADE = 10;
  private static final int DIGITS = 20;
  private static final String COUNTRIES = "parameters.countries";

  SupplyRiskParameters {
    countries = List.copyOf(countries);
  }

  /** What the methodology asks about a country. */
  record CountryRisk(
      String country, double governance, double trade, @Nullable Double europeanShare) {}

  /**
   * @throws RequestException when a figure is outside its range, a country is named twice, or the
   *     shares of the supply to the EU add up to more than 1
   */
  void check() {
    unit("importReliance", importReliance);
    unit("recyclingInput", recyclingInput);
    unit("substitution", substitution);
    if (economicImportance != null) {
      check("economicImportance", economicImportance, economicImportance >= 0, "0 or more");
    }
    if (countries.size() > MAX_COUNTRIES) {
      throw RequestException.badArgument(
          COUNTRIES, countries.size() + " countries", "at most " + MAX_COUNTRIES + " countries");
    }
    BigDecimal european = BigDecimal.ZERO;
    Map<String, CountryRisk> seen = new HashMap<>();
    for (CountryRisk one : countries) {
      check("countries.governance", one.governance(), isWithin(one.governance(), 10), "0 to 10");
      check(
          "countries.trade",
          one.trade(),
          isWithin(one.trade(), MAX_TRADE) && one.trade() > 0,
          "above 0 and at most " + MAX_TRADE);
      if (one.europeanShare() != null) {
        unit("countries.europeanShare", one.europeanShare());
        european = european.add(BigDecimal.valueOf(one.europeanShare()));
      }
      if (seen.put(one.country(), one) != null) {
        throw RequestException.badArgument(
            COUNTRIES + ".country", one.country(), "each country once");
      }
    }
    if (european.compareTo(BigDecimal.ONE) > 0) {
      throw RequestException.badArgument(
          COUNTRIES + ".europeanShare", european, "shares that add up to 1 at most");
    }
  }

  Material material() {
    return new Material(
        BigDecimal.valueOf(importReliance),
        BigDecimal.valueOf(recyclingInput),
        BigDecimal.valueOf(substitution));
  }

  /** The suppliers of the EU; empty where no share of it is given. */
  List<Supplier> european() {
    return countries.stream().allMatch(one -> one.europeanShare() == null)
        ? List.of()
        : suppliers(
            one ->
                one.europeanShare() == null
                    ? BigDecimal.ZERO
                    : BigDecimal.valueOf(one.europeanShare()));
  }

  /**
   * The suppliers of the world, all countries described among them.
   *
   * @param amounts what each country has, by its id
   * @param total what the amounts are shares of
   * @throws RequestException when a country that has something is not described
   */
  List<Supplier> global(Map<String, BigDecimal> amounts, BigDecimal total) {
    List<String> missing = new ArrayList<>();
    amounts.forEach(
        (country, amount) -> {
          if (amount.signum() > 0
              && countries.stream().noneMatch(one -> one.country().equals(country))) {
            missing.add(country);
          }
        });
    if (!missing.isEmpty()) {
      throw RequestException.badArgument(
          COUNTRIES,
          countries.stream().map(CountryRisk::country).toList(),
          "every country with a share, also " + String.join(", ", missing));
    }
    return suppliers(
        one ->
            amounts
                .getOrDefault(one.country(), BigDecimal.ZERO)
                .divide(total, DIGITS, RoundingMode.DOWN));
  }

  private List<Supplier> suppliers(Function<CountryRisk, BigDecimal> share) {
    return countries.stream()
        .map(
            one ->
                new Supplier(
                    share.apply(one),
                    BigDecimal.valueOf(one.governance()),
                    BigDecimal.valueOf(one.trade())))
        .toList();
  }

  private static void unit(String name, double value) {
    check(name, value, isWithin(value, 1), "0 to 1");
  }

  private static boolean isWithin(double value, int most) {
    return value >= 0 && value <= most;
  }

  private static void check(String name, double value, boolean possible, String allowed) {
    if (!possible) {
      throw RequestException.badArgument("parameters." + name, value, allowed);
    }
  }
}
