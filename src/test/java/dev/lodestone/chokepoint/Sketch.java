package dev.lodestone.chokepoint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A random supply chain without borders, drawn as text, and the rules read off it naively: items
 * are tried round after round until nothing changes. Shares no code with what it judges. Shares are
 * in percent and never more than their room.
 */
final class Sketch {
  private static final List<String> COUNTRIES = List.of("CN", "JP", "US");
  private static final List<String> COMPANIES = List.of("acme", "bolt", "corp");

  private record Slot(int needs, List<Integer> inputs) {}

  /** Share in percent; -1 where none is stated. */
  private record Plant(String name, String country, String company, int share) {}

  private record Product(
      List<Slot> recipe, boolean complete, Map<String, Integer> frame, List<Plant> plants) {
    boolean isShared() {
      return !frame.isEmpty() || plants.stream().anyMatch(plant -> plant.share() >= 0);
    }

    boolean isUnrecorded() {
      return recipe.isEmpty() && !complete && frame.isEmpty() && plants.isEmpty();
    }
  }

  private final List<Product> products;
  private final CycleReading cycles;
  private final List<Extra> extras = new ArrayList<>();
  private final Set<String> lostFromTheStart = new HashSet<>();
  private final Set<String> gapsGone = new HashSet<>();

  /**
   * A supply on top.
   *
   * @param by what it is lost with: a country, a plant, a company
   * @param percent of normal supply
   */
  private record Extra(int product, Set<String> by, int percent, boolean recycled) {}

  private Sketch(List<Product> products, CycleReading cycles) {
    this.products = products;
    this.cycles = cycles;
  }

  /** The same with a supply of a product on top. */
  Sketch withSupply(int product, Set<String> by, int percent, boolean recycled) {
    Sketch sketch = copy();
    sketch.extras.add(new Extra(product, by, percent, recycled));
    return sketch;
  }

  /** The same with one more input that a slot can be filled by. */
  Sketch withInput(int product, int slot, int input) {
    Sketch sketch = copy();
    Product old = products.get(product);
    List<Slot> recipe = new ArrayList<>(old.recipe());
    List<Integer> inputs = new ArrayList<>(recipe.get(slot).inputs());
    if (!inputs.contains(input)) {
      inputs.add(input);
    }
    recipe.set(slot, new Slot(recipe.get(slot).needs(), inputs));
    sketch.products.set(product, new Product(recipe, old.complete(), old.frame(), old.plants()));
    return sketch;
  }

  /** The same with something lost from the start. */
  Sketch withLoss(String name) {
    Sketch sketch = copy();
    sketch.lostFromTheStart.add(name);
    return sketch;
  }

  /** The same with some products, never the target, of which nothing at all is recorded. */
  Sketch withGaps(Random random) {
    Sketch sketch = copy();
    for (int number = 1; number < products.size(); number++) {
      if (random.nextInt(3) == 0) {
        sketch.products.set(number, new Product(List.of(), false, Map.of(), List.of()));
      }
    }
    return sketch;
  }

  /** The same where some of which nothing is recorded are not there after all. */
  Sketch withoutGaps(Set<String> names) {
    Sketch sketch = copy();
    sketch.gapsGone.addAll(names);
    return sketch;
  }

  /** Everything of which nothing is recorded. */
  Set<String> gaps() {
    return IntStream.range(0, products.size())
        .filter(number -> products.get(number).isUnrecorded())
        .mapToObj(number -> "p" + number)
        .collect(Collectors.toSet());
  }

  private Sketch copy() {
    return read(cycles);
  }

  /** The same chain, its cycles read in another way. */
  Sketch read(CycleReading other) {
    Sketch sketch = new Sketch(new ArrayList<>(products), other);
    sketch.extras.addAll(extras);
    sketch.lostFromTheStart.addAll(lostFromTheStart);
    sketch.gapsGone.addAll(gapsGone);
    return sketch;
  }

  int size() {
    return products.size();
  }

  /** How many slots a product has; they are named s1, s2, …. */
  int slots(int product) {
    return products.get(product).recipe().size();
  }

  static Sketch of(long seed) {
    Random random = new Random(seed);
    Sketch sketch = new Sketch(new ArrayList<>(), CycleReading.FOUNDED);
    int size = 2 + random.nextInt(6);
    boolean cyclic = random.nextInt(4) == 0;
    for (int product = 0; product < size; product++) {
      sketch.products.add(product(random, product, size, cyclic));
    }
    return sketch;
  }

  private static Product product(Random random, int number, int size, boolean cyclic) {
    List<Slot> recipe = new ArrayList<>();
    int first = cyclic ? 0 : number + 1;
    for (int slot = random.nextInt(3); slot > 0 && first < size; slot--) {
      int lowest = first;
      List<Integer> inputs =
          random.ints(1 + random.nextInt(3), lowest, size).distinct().boxed().toList();
      recipe.add(new Slot(1 + random.nextInt(inputs.size()), inputs));
    }
    Map<String, Integer> frame = new TreeMap<>();
    int room = 100;
    for (String country : random.nextInt(2) == 0 ? COUNTRIES : List.<String>of()) {
      if (random.nextInt(3) > 0) {
        int share = random.nextInt(room + 1);
        frame.put(country, share);
        room -= share;
      }
    }
    Map<String, Integer> rooms = new HashMap<>(frame);
    List<Plant> plants = new ArrayList<>();
    for (int plant = random.nextInt(4); plant > 0; plant--) {
      int at = random.nextInt(3);
      String country = COUNTRIES.get(at);
      int left = rooms.getOrDefault(country, room);
      int share = random.nextInt(3) == 0 ? random.nextInt(left + 1) : -1;
      if (frame.containsKey(country)) {
        rooms.merge(country, -Math.max(0, share), Integer::sum);
      } else {
        room -= Math.max(0, share);
      }
      String name = "f" + number + "-" + plant;
      plants.add(new Plant(name, country, COMPANIES.get(random.nextInt(3)), share));
    }
    return new Product(recipe, random.nextInt(4) == 0, frame, plants);
  }

  /** In the language of drawn graphs; the target is p0. */
  String draw() {
    StringBuilder text = new StringBuilder();
    for (int number = 0; number < products.size(); number++) {
      Product product = products.get(number);
      String name = "p" + number;
      text.append(name).append(";\n");
      if (!product.recipe().isEmpty()) {
        String slots =
            product.recipe().stream().map(Sketch::draw).collect(Collectors.joining(", "));
        text.append(name).append(" <- all(").append(slots).append(");\n");
      }
      for (Map.Entry<String, Integer> share : product.frame().entrySet()) {
        text.append(name).append(" @ %s %d%%;%n".formatted(share.getKey(), share.getValue()));
      }
      for (Plant plant : product.plants()) {
        String share = plant.share() < 0 ? "" : ", " + plant.share() + "%";
        text.append(name)
            .append(
                " @ %s(%s, %s%s);%n"
                    .formatted(plant.name(), plant.country(), plant.company(), share));
      }
      text.append(product.complete() ? name + " is complete;\n" : "");
    }
    return text.toString();
  }

  private static String draw(Slot slot) {
    return slot.inputs().stream()
        .map(input -> "p" + input)
        .collect(Collectors.joining(", ", "atLeast(" + slot.needs() + ": ", ")"));
  }

  boolean isCyclic() {
    return IntStream.range(0, products.size())
        .anyMatch(
            number ->
                products.get(number).recipe().stream()
                    .anyMatch(slot -> slot.inputs().stream().anyMatch(input -> input <= number)));
  }

  /** Everything that could be lost: countries, companies, plants, products but the target. */
  Set<String> members() {
    Set<String> members = new HashSet<>();
    for (int number = 0; number < products.size(); number++) {
      members.add("p" + number);
      members.addAll(products.get(number).frame().keySet());
      for (Plant plant : products.get(number).plants()) {
        members.addAll(List.of(plant.name(), plant.country(), plant.company()));
      }
    }
    extras.forEach(extra -> members.addAll(extra.by()));
    members.remove("p0");
    return members;
  }

  /** Whether the target stands when one member is lost; an empty name loses nothing. */
  boolean stands(String lost, boolean optimistic, int minPercent) {
    return stands(Set.of(lost), optimistic, minPercent);
  }

  /** Whether the target stands when some members are lost together. */
  boolean stands(Set<String> lost, boolean optimistic, int minPercent) {
    return standsAt(lost, optimistic, minPercent * 10_000);
  }

  /** Whether it does for a minimum in parts per million. */
  boolean standsAt(Set<String> lost, boolean optimistic, int min) {
    Set<Integer> all = IntStream.range(0, products.size()).boxed().collect(Collectors.toSet());
    return standsAt(lost, optimistic ? all : Set.of(), min);
  }

  /** Whether it does when what is not known of some products alone is completed optimistically. */
  boolean standsAt(Set<String> lostNow, Set<Integer> disclosed, int min) {
    Set<String> lost = new HashSet<>(lostNow);
    lost.addAll(lostFromTheStart);
    boolean[] available = new boolean[products.size()];
    Arrays.fill(available, cycles == CycleReading.RUNNING);
    boolean[] before;
    do {
      before = available.clone();
      for (int number = 0; number < available.length; number++) {
        Product product = products.get(number);
        available[number] =
            !lost.contains("p" + number)
                && ((product.isUnrecorded() && !gapsGone.contains("p" + number))
                    || hasSupply(
                        number, hasInputs(product, before), lost, disclosed.contains(number), min));
      }
    } while (!Arrays.equals(before, available));
    return available[0];
  }

  private static boolean hasInputs(Product product, boolean[] available) {
    return product.recipe().stream()
        .allMatch(
            slot ->
                slot.inputs().stream().filter(input -> available[input]).count() >= slot.needs());
  }

  private boolean hasSupply(
      int number, boolean hasInputs, Set<String> lost, boolean optimistic, int min) {
    long[] normal =
        products.get(number).isUnrecorded()
            ? new long[] {0, 1}
            : normal(products.get(number), lost, optimistic);
    long left = hasInputs ? normal[0] * 100 : 0;
    for (Extra extra : extras) {
      if (extra.product() == number
          && (hasInputs || extra.recycled())
          && extra.by().stream().noneMatch(lost::contains)) {
        left += extra.percent() * normal[1];
      }
    }
    return left > 0 && left * 10_000 >= normal[1] * min;
  }

  /** What is left of normal supply, and what that is. */
  private static long[] normal(Product product, Set<String> lost, boolean optimistic) {
    List<Plant> down = product.plants().stream().filter(plant -> isDown(plant, lost)).toList();
    if (!product.isShared()) {
      boolean any =
          product.complete() ? down.size() < product.plants().size() : optimistic || down.isEmpty();
      return new long[] {any ? 1 : 0, 1};
    }
    int left = 0;
    int total = 0;
    boolean anyDown = !down.isEmpty();
    for (Map.Entry<String, Integer> share : product.frame().entrySet()) {
      List<Plant> inside =
          product.plants().stream().filter(p -> p.country().equals(share.getKey())).toList();
      int rest = share.getValue() - stated(inside);
      boolean restUp =
          !lost.contains(share.getKey())
              && (optimistic || inside.stream().noneMatch(down::contains));
      left += restUp ? rest : 0;
      anyDown |= rest > 0 && lost.contains(share.getKey());
      total += share.getValue();
    }
    left += stated(product.plants().stream().filter(plant -> !down.contains(plant)).toList());
    List<Plant> outside =
        product.plants().stream().filter(p -> !product.frame().containsKey(p.country())).toList();
    total += stated(outside);
    int residual = 100 - total;
    List<Plant> silent = outside.stream().filter(plant -> plant.share() < 0).toList();
    if (!product.complete()) {
      left += optimistic || !anyDown ? residual : 0;
      total = 100;
    } else if (!silent.isEmpty()) {
      boolean carried =
          optimistic ? !down.containsAll(silent) : silent.stream().noneMatch(down::contains);
      left += carried ? residual : 0;
      total = 100;
    }
    return new long[] {left, total};
  }

  private static int stated(List<Plant> plants) {
    return plants.stream().mapToInt(plant -> Math.max(0, plant.share())).sum();
  }

  private static boolean isDown(Plant plant, Set<String> lost) {
    return lost.contains(plant.name())
        || lost.contains(plant.country())
        || lost.contains(plant.company());
  }
}
