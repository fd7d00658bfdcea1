package dev.lodestone.supplygraph;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Products that take over the recipe of another, each after those it takes over from. Linear in the
 * statements, but for sorting them.
 */
final class Variants {
  private final Map<String, List<Variant>> byProduct = new TreeMap<>();
  private final Map<String, List<Variant>> byOriginal = new HashMap<>();
  private final Map<String, Integer> waitsFor = new HashMap<>();

  /** A product has the recipe of another. */
  record Variant(String product, String original, SupplyGraphBuilder.Fact fact) {}

  /**
   * Leaves out the products with a recipe of their own.
   *
   * @param withRecipe their ids
   */
  Variants(List<Variant> stated, Set<String> withRecipe) {
    Set<String> own = new HashSet<>(withRecipe);
    stated.stream()
        .filter(variant -> !own.contains(variant.product()))
        .sorted(
            Comparator.comparing(Variant::original)
                .thenComparing(variant -> variant.fact().factId()))
        .forEach(
            variant -> {
              add(byProduct, variant.product(), variant);
              add(byOriginal, variant.original(), variant);
            });
    byProduct.forEach(
        (product, variants) ->
            waitsFor.put(
                product,
                (int)
                    variants.stream()
                        .filter(one -> byProduct.containsKey(one.original()))
                        .count()));
  }

  private static void add(Map<String, List<Variant>> map, String key, Variant variant) {
    map.computeIfAbsent(key, id -> new ArrayList<>()).add(variant);
  }

  /** Those that take over a recipe, in an order in which each original is complete. */
  List<Variant> inheriting() {
    List<Variant> ordered = new ArrayList<>();
    Deque<String> ready = new ArrayDeque<>();
    byProduct.keySet().stream()
        .filter(product -> waitsFor.getOrDefault(product, 0) == 0)
        .forEach(ready::add);
    while (!ready.isEmpty()) {
      String product = ready.remove();
      ordered.addAll(byProduct.getOrDefault(product, List.of()));
      for (Variant waiting : byOriginal.getOrDefault(product, List.of())) {
        if (waitsFor.merge(waiting.product(), -1, Integer::sum) == 0) {
          ready.add(waiting.product());
        }
      }
    }
    return ordered;
  }

  /** Those that lead back to themselves, once the others are {@link #inheriting}. */
  List<Variant> ofThemselves() {
    return byProduct.values().stream()
        .flatMap(List::stream)
        .filter(variant -> waitsFor.getOrDefault(variant.product(), 0) > 0)
        .toList();
  }

  /** When both hold; empty for never. */
  static Optional<Validity> both(Validity first, Validity second) {
    @Nullable LocalDate from = first.from();
    if (from == null || (second.from() != null && second.from().isAfter(from))) {
      from = second.from();
    }
    @Nullable LocalDate to = first.to();
    if (to == null || (second.to() != null && second.to().isBefore(to))) {
      to = second.to();
    }
    boolean never = from != null && to != null && !from.isBefore(to);
    return never ? Optional.empty() : Optional.of(new Validity(from, to));
  }
}
