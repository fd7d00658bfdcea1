package dev.lodestone.chokepoint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A random supply chain of country shares with regimes, drawn as text, and the optimistic rules of
 * places and borders read off it naively. Every country is a place here, which must come to the
 * same as lumping those that impose nothing. Shares no code with what it judges.
 */
final class BorderSketch {
  private static final List<String> COUNTRIES = List.of("CN", "JP", "US", "XX");

  private record Product(List<List<Integer>> slots, Map<String, Integer> shares) {}

  private record Regime(
      String name,
      String imposer,
      Set<Integer> items,
      boolean ban,
      boolean follows,
      String destination,
      boolean unproven) {}

  private final List<Product> products = new ArrayList<>();
  private final List<Regime> regimes = new ArrayList<>();

  private BorderSketch() {}

  static BorderSketch of(long seed) {
    Random random = new Random(seed);
    BorderSketch sketch = new BorderSketch();
    int size = 2 + random.nextInt(4);
    for (int number = 0; number < size; number++) {
      List<List<Integer>> slots = new ArrayList<>();
      for (int slot = random.nextInt(3); slot > 0 && number + 1 < size; slot--) {
        slots.add(random.ints(2, number + 1, size).distinct().boxed().toList());
      }
      Map<String, Integer> shares = new TreeMap<>();
      int room = 100;
      for (String country : List.of("CN", "JP", "US")) {
        if (random.nextInt(3) > 0 && random.nextInt(4) > 0) {
          int share = random.nextInt(room) + 1;
          shares.put(country, Math.min(share, room));
          room = Math.max(1, room - share);
        }
      }
      int sum = shares.values().stream().mapToInt(Integer::intValue).sum();
      sketch.products.add(new Product(slots, sum > 100 ? Map.of("CN", 100) : shares));
    }
    for (int regime = random.nextInt(4); regime > 0; regime--) {
      sketch.regimes.add(
          new Regime(
              "R" + regime,
              COUNTRIES.get(random.nextInt(3)),
              random.ints(2, 0, size).boxed().collect(Collectors.toSet()),
              random.nextInt(5) == 0,
              random.nextInt(3) == 0,
              random.nextInt(3) == 0 ? COUNTRIES.get(random.nextInt(3)) : "",
              random.nextInt(6) == 0));
    }
    return sketch;
  }

  String draw() {
    StringBuilder text = new StringBuilder();
    for (int number = 0; number < products.size(); number++) {
      Product product = products.get(number);
      text.append("p" + number + ";\n");
      if (!product.slots().isEmpty()) {
        text.append(
            product.slots().stream()
                .map(
                    slot ->
                        slot.stream()
                            .map(input -> "p" + input)
                            .collect(Collectors.joining(", ", "any(", ")")))
                .collect(Collectors.joining(", ", "p" + number + " <- all(", ");\n")));
      }
      for (Map.Entry<String, Integer> share : product.shares().entrySet()) {
        text.append("p%d @ %s %d%%;%n".formatted(number, share.getKey(), share.getValue()));
      }
    }
    for (Regime regime : regimes) {
      String items =
          regime.items().stream().sorted().map(i -> "p" + i).collect(Collectors.joining(", "));
      text.append(
          "%s of %s controls %s : %s%s%s%s;%n"
              .formatted(
                  regime.name(),
                  regime.imposer(),
                  items,
                  regime.ban() ? "ban" : "license",
                  regime.follows() ? ", extraterritorial" : "",
                  regime.destination().isEmpty() ? "" : ", to " + regime.destination(),
                  regime.unproven() ? ", unproven" : ""));
    }
    return text.toString();
  }

  /** The countries but home, the regimes and the products but the target. */
  Set<String> members(String home) {
    Set<String> members = new HashSet<>(COUNTRIES);
    members.remove(home);
    regimes.forEach(regime -> members.add(regime.name()));
    for (int number = 1; number < products.size(); number++) {
      members.add("p" + number);
    }
    return members;
  }

  /** Whether the target stands at home, at least 35 % of everything remaining. */
  boolean stands(String lost, String home) {
    boolean[][] available = new boolean[products.size()][COUNTRIES.size()];
    for (int number = products.size() - 1; number >= 0; number--) {
      for (int to = 0; to < COUNTRIES.size(); to++) {
        available[number][to] = !lost.equals("p" + number) && stands(number, to, lost, available);
      }
    }
    return available[0][COUNTRIES.indexOf(home)];
  }

  private boolean stands(int number, int to, String lost, boolean[][] available) {
    Product product = products.get(number);
    if (product.slots().isEmpty() && product.shares().isEmpty()) {
      return true;
    }
    boolean[] comesFrom = new boolean[COUNTRIES.size()];
    for (int from = 0; from < comesFrom.length; from++) {
      int at = from;
      comesFrom[from] =
          crosses(number, from, to, lost)
              && product.slots().stream()
                  .allMatch(slot -> slot.stream().anyMatch(input -> available[input][at]));
    }
    int left = 0;
    int open = 100;
    for (Map.Entry<String, Integer> share : product.shares().entrySet()) {
      int from = COUNTRIES.indexOf(share.getKey());
      left += !lost.equals(share.getKey()) && comesFrom[from] ? share.getValue() : 0;
      open -= share.getValue();
    }
    for (boolean anywhere : comesFrom) {
      if (anywhere) {
        return left + open >= 35;
      }
    }
    return left >= 35;
  }

  private boolean crosses(int number, int from, int to, String lost) {
    return regimes.stream()
        .filter(regime -> regime.items().contains(number) && !regime.unproven())
        .filter(regime -> from != to && COUNTRIES.get(from).equals(regime.imposer()))
        .filter(
            regime ->
                regime.destination().isEmpty()
                    || (regime.follows() && COUNTRIES.get(to).equals(regime.destination())))
        .noneMatch(regime -> regime.ban() || regime.name().equals(lost));
  }
}
