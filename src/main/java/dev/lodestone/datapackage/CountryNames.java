package dev.lodestone.datapackage;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Codes of ISO 3166-1 alpha-2 by what tables say instead: alpha-3 codes and English names. */
final class CountryNames {
  private static final Map<String, String> CODES = codes();

  private CountryNames() {}

  /** The alpha-2 code; names as the Java runtime has them in English, whatever their case. */
  static Optional<String> findCode(String text) {
    return Optional.ofNullable(CODES.get(key(text)));
  }

  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>();
    Arrays.stream(Locale.getISOCountries())
        .sorted()
        .map(code -> Locale.of("", code))
        .forEach(
            country -> {
              String code = country.getCountry();
              codes.put(key(code), code);
              codes.put(key(country.getISO3Country()), code);
              codes.put(key(country.getDisplayCountry(Locale.ENGLISH)), code);
            });
    codes.put("xk", "XK");
    codes.put("kosovo", "XK");
    return Map.copyOf(codes);
  }

  private static String key(String text) {
    return text.strip().toLowerCase(Locale.ROOT).replace("&", "and");
  }
}
