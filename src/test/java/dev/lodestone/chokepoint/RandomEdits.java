package dev.lodestone.chokepoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Random edits of a sketch, as text for the graph and as what they do to the sketch. */
final class RandomEdits {
  private static final List<String> COUNTRIES = List.of("CN", "JP", "US", "AU");
  private static final List<String> COMPANIES = List.of("acme", "bolt", "corp");
  private static final List<Integer> PERCENTS = List.of(5, 18, 20, 35, 50, 100);

  private final Sketch sketch;
  private final Random random;
  private final List<RandomEdit> edits = new ArrayList<>();

  /** An edit, for drawing and for doing. */
  record RandomEdit(String text, UnaryOperator<Sketch> doing) {}

  private RandomEdits(Sketch sketch, Random random) {
    this.sketch = sketch;
    this.random = random;
  }

  static List<RandomEdit> of(Sketch sketch, Random random, int count, boolean withLosses) {
    RandomEdits edits = new RandomEdits(sketch, random);
    while (edits.edits.size() < count) {
      edits.add(withLosses);
    }
    return List.copyOf(edits.edits);
  }

  private void add(boolean withLosses) {
    int product = random.nextInt(sketch.size());
    switch (random.nextInt(withLosses ? 5 : 4)) {
      case 0 -> country(product);
      case 1 -> plant(product);
      case 2 -> recycling(product);
      case 3 -> input(product);
      default -> loss();
    }
  }

  private void country(int product) {
    String country = pick(COUNTRIES);
    int percent = pick(PERCENTS);
    edits.add(
        new RandomEdit(
            "add %s %d%% to p%d".formatted(country, percent, product),
            old -> old.withSupply(product, Set.of(country), percent, false)));
  }

  private void plant(int product) {
    String plant = "new" + edits.size();
    String country = pick(COUNTRIES);
    int percent = pick(PERCENTS);
    String company = COMPANIES.stream().filter(sketch.members()::contains).findFirst().orElse("");
    String stands = company.isEmpty() ? country : country + ", " + company;
    Set<String> by = new TreeSet<>(Set.of(plant, country));
    if (!company.isEmpty()) {
      by.add(company);
    }
    edits.add(
        new RandomEdit(
            "add %s(%s) %d%% to p%d".formatted(plant, stands, percent, product),
            old -> old.withSupply(product, by, percent, false)));
  }

  private void recycling(int product) {
    String country = pick(COUNTRIES);
    int percent = pick(PERCENTS);
    String plant = "hypothetical-recycling-product-p" + product + "-" + country;
    edits.add(
        new RandomEdit(
            "recycle %d%% of p%d in %s".formatted(percent, product, country),
            old -> old.withSupply(product, Set.of(plant, country), percent, true)));
  }

  /** An input further on, so that no cycle comes of it. */
  private void input(int product) {
    if (sketch.slots(product) > 0 && product + 1 < sketch.size()) {
      int slot = random.nextInt(sketch.slots(product));
      int input = product + 1 + random.nextInt(sketch.size() - product - 1);
      edits.add(
          new RandomEdit(
              "let p%d fill s%d of p%d".formatted(input, slot + 1, product),
              old -> old.withInput(product, slot, input)));
    }
  }

  private void loss() {
    String lost = pick(List.copyOf(new TreeSet<>(sketch.members())));
    edits.add(new RandomEdit("lose " + lost, old -> old.withLoss(lost)));
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
