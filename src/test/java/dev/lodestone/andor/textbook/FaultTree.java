package dev.lodestone.andor.textbook;

import dev.lodestone.andor.AndOrBuilder;
import dev.lodestone.andor.AndOrSystem;
import dev.lodestone.andor.CutSets;
import dev.lodestone.andor.DiagramLimitException;
import dev.lodestone.andor.DiagramLimits;
import dev.lodestone.andor.FailureDiagram;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A fault tree as published, in failure logic: {@code g = a & b} fails when both do, {@code g = a |
 * b} when any does. The first line is the top; what has no line is a basic event.
 */
final class FaultTree {
  private final AndOrBuilder builder = new AndOrBuilder();
  private final Map<String, Integer> numbers = new TreeMap<>();
  private final BitSet events = new BitSet();
  private final AndOrSystem system;
  private final int top;

  private FaultTree(String text) {
    List<String[]> lines =
        text.lines()
            .map(line -> line.strip().split(" = "))
            .filter(line -> line.length == 2)
            .toList();
    lines.forEach(line -> numbers.put(line[0], builder.gate()));
    for (String[] line : lines) {
      boolean any = line[1].contains("|");
      int[] children =
          Stream.of(line[1].split("[|&]")).map(String::strip).mapToInt(this::number).toArray();
      int[] ones = new int[children.length];
      Arrays.fill(ones, 1);
      builder.define(number(line[0]), any ? children.length : 1, children, ones);
    }
    this.system = builder.build();
    this.top = number(lines.getFirst()[0]);
  }

  static FaultTree parse(String text) {
    return new FaultTree(text);
  }

  private int number(String name) {
    return numbers.computeIfAbsent(
        name,
        key -> {
          int leaf = builder.leaf();
          events.set(leaf);
          return leaf;
        });
  }

  BitSet set(String... names) {
    BitSet set = new BitSet();
    Stream.of(names).forEach(name -> set.set(number(name)));
    return set;
  }

  int events() {
    return events.cardinality();
  }

  FailureDiagram diagram() {
    try {
      return FailureDiagram.of(system, top, events, DiagramLimits.until(() -> false));
    } catch (DiagramLimitException tooLarge) {
      throw new AssertionError(tooLarge);
    }
  }

  List<BitSet> setsOfDiagram(int maxOrder) {
    try {
      return diagram().minimalSets(maxOrder, DiagramLimits.until(() -> false)).list(100_000);
    } catch (DiagramLimitException tooLarge) {
      throw new AssertionError(tooLarge);
    }
  }

  List<BitSet> setsOfSearch(int maxOrder) {
    return CutSets.find(system, top, events, new CutSets.Bounds(maxOrder, 100_000, () -> false))
        .orElseThrow()
        .sets();
  }

  /** Probabilities by name; what is not named is never lost. */
  double probability(Map<String, Double> probabilities) {
    Map<Integer, Double> byLeaf = new TreeMap<>();
    probabilities.forEach((name, probability) -> byLeaf.put(number(name), probability));
    return diagram().probability(leaf -> byLeaf.getOrDefault(leaf, 0.0)).value();
  }
}
