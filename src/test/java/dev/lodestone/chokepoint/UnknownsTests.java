package dev.lodestone.chokepoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.Seeds;
import dev.lodestone.supplygraph.Bound;
import dev.lodestone.supplygraph.Graphs;
import dev.lodestone.supplygraph.SupplyGraph;
import dev.lodestone.supplygraph.Truncation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UnknownsTests {
  private static final int SEEDS = Seeds.atMost(1_500);

  @ParameterizedTest
  @EnumSource
  void anItemSettlesASetExactlyWhenItsUnknownAloneKeepsTheTargetSupplied(CycleReading cycles) {
    int settled = 0;
    int open = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      Sketch sketch = Sketch.of(seed).read(cycles);
      int min = List.of(0, 35, 50, 100).get(seed % 4);
      Answers names = new Answers(Graphs.parse(sketch.draw()));
      ChokepointAnswer answer =
          names.ask("p0 among COUNTRY, PRODUCT with min %d%%, order 2, %s".formatted(min, cycles));
      String description = "seed " + seed + "\n" + sketch.draw();
      Map<String, Integer> counts = new TreeMap<>();
      for (Chokepoint one : answer.chokepoints()) {
        Set<String> found = items(names, one.mostValuableUnknown());
        Set<String> expected =
            one.certainty() == Certainty.POSSIBLE
                ? expected(sketch, members(names, one), min * 10_000)
                : Set.of();
        assertThat(found).as(members(names, one) + " of " + description).isEqualTo(expected);
        found.forEach(item -> counts.merge(item, 1, Integer::sum));
        settled += found.size();
        open += one.certainty() == Certainty.POSSIBLE && found.isEmpty() ? 1 : 0;
      }
      Map<String, Integer> ranked = new TreeMap<>();
      answer
          .mostValuableUnknown()
          .forEach(one -> ranked.put(names.name(one.item()), one.settles()));
      assertThat(ranked).as(description).isEqualTo(counts);
      assertThat(answer.mostValuableUnknown())
          .as(description)
          .isSortedAccordingTo(Unknowns.ORDER)
          .allSatisfy(one -> assertThat(one.parts()).isNotEmpty());
    }
    assertThat(settled).as("sets settled by an item").isGreaterThan(SEEDS / 4);
    assertThat(open).as("sets settled by no single item").isGreaterThan(SEEDS / 100);
  }

  @Test
  void withoutThemTheAnswerIsOtherwiseTheSame() {
    int named = 0;
    for (int seed = 0; seed < 100; seed++) {
      SupplyGraph graph = Graphs.parse(Sketch.of(seed).draw());
      ChokepointAnswer answer = new Answers(graph).ask("p0 among COUNTRY, PRODUCT with order 2");
      ChokepointAnswer without = Chokepoints.find(graph, answer.question().withoutUnknowns());
      assertThat(without.mostValuableUnknown()).isEmpty();
      assertThat(without.chokepoints())
          .allSatisfy(one -> assertThat(one.mostValuableUnknown()).isEmpty())
          .usingRecursiveFieldByFieldElementComparatorIgnoringFields("mostValuableUnknown")
          .isEqualTo(answer.chokepoints());
      named += answer.mostValuableUnknown().size();
    }
    assertThat(named).as("unknowns left out").isPositive();
  }

  private static Set<String> expected(Sketch sketch, Set<String> lost, int min) {
    return IntStream.range(0, sketch.size())
        .filter(product -> sketch.standsAt(lost, Set.of(product), min))
        .mapToObj(product -> "p" + product)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> members(Answers names, Chokepoint chokepoint) {
    return chokepoint.members().stream()
        .map(member -> names.name(member.node()))
        .collect(Collectors.toSet());
  }

  private static Set<String> items(Answers names, List<UnknownSupply> unknown) {
    return unknown.stream()
        .map(one -> names.name(one.item()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void moreSetsThanAreTriedAreSaid() {
    int plants = Unknowns.LIMIT + 1;
    String drawing =
        IntStream.range(0, plants)
            .mapToObj(i -> "f" + i + "(CN)")
            .collect(Collectors.joining(", ", "wafer @ ", ""));
    ChokepointAnswer answer = new Answers(Graphs.parse(drawing)).ask("wafer among FACILITY");

    assertThat(answer.chokepoints()).hasSize(plants);
    assertThat(answer.mostValuableUnknown().getFirst().settles()).isEqualTo(Unknowns.LIMIT);
    assertThat(answer.truncatedBy()).contains(new Truncation(Bound.COUNT, Unknowns.LIMIT));
  }
}
