package dev.lodestone.chokepoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.Seeds;
import dev.lodestone.supplygraph.EntityKind;
import dev.lodestone.supplygraph.Graphs;
import dev.lodestone.supplygraph.SupplyGraph;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The question read downstream and the question read upstream: a thing exposes a product exactly
 * when it is one of the product's chokepoints, as certainly.
 */
class ExposureAgreementTests {
  private static final int SEEDS = Seeds.atMost(1_200);
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
  private static final List<Integer> MINIMA = List.of(0, 350_000, 500_000, 1_000_000);

  @ParameterizedTest
  @EnumSource
  void aThingExposesWhatItCuts(CycleReading cycles) {
    Map<Certainty, Integer> seen = new TreeMap<>();
    for (int seed = 0; seed < SEEDS; seed++) {
      String drawing = Sketch.of(seed).draw();
      compare(drawing, assuming(MINIMA.get(seed % 4), cycles), "seed " + seed, seen);
    }
    assertThat(seen.get(Certainty.CERTAIN)).isGreaterThan(SEEDS);
    assertThat(seen.get(Certainty.POSSIBLE)).isGreaterThan(SEEDS);
  }

  @Test
  void aThingExposesWhatItCutsWhereRegimesBind() {
    Map<Certainty, Integer> seen = new TreeMap<>();
    for (int seed = 0; seed < SEEDS; seed++) {
      String drawing = BorderSketch.of(seed).draw();
      String home = List.of("CN", "US", "XX").get(seed % 3);
      compare(
          drawing,
          assuming(home, Assumptions.DEFAULT_MIN_SUPPLY),
          "seed " + seed + " home " + home,
          seen);
    }
    assertThat(seen.get(Certainty.CERTAIN)).isGreaterThan(SEEDS);
  }

  private static Assumptions assuming(int minSupply, CycleReading cycles) {
    Assumptions defaults = Assumptions.on(DAY);
    return new Assumptions(defaults.asOf(), null, defaults.endUse(), minSupply, cycles);
  }

  private static Assumptions assuming(@Nullable String home, int minSupply) {
    Assumptions defaults = Assumptions.on(DAY);
    return new Assumptions(defaults.asOf(), home, defaults.endUse(), minSupply);
  }

  private static void compare(
      String drawing, Assumptions assuming, String description, Map<Certainty, Integer> seen) {
    SupplyGraph graph = Graphs.parse(drawing);
    Map<String, Certainty> cut = new TreeMap<>();
    Map<String, Certainty> exposed = new TreeMap<>();
    for (int node = 0; node < graph.size(); node++) {
      String id = graph.id(node);
      if (graph.kind(node) == EntityKind.PRODUCT) {
        for (ChokepointLevel level : ChokepointLevel.values()) {
          Chokepoints.find(graph, new ChokepointQuestion(id, Set.of(level), assuming))
              .chokepoints()
              .forEach(
                  one ->
                      cut.put(
                          graph.id(one.members().getFirst().node()) + " of " + id,
                          one.certainty()));
        }
      }
      if (Losses.level(graph.kind(node)).isPresent() && !id.equals("country:" + assuming.home())) {
        for (Exposure one :
            Exposures.find(graph, new ExposureQuestion(List.of(id), assuming)).exposures()) {
          exposed.put(id + " of " + graph.id(one.product()), one.certainty());
          seen.merge(one.certainty(), 1, Integer::sum);
          assertThat(one.step().because()).as(description + "\n" + drawing).isNotEmpty();
        }
      }
    }
    assertThat(exposed).as(description + "\n" + drawing).isEqualTo(cut);
  }

  @ParameterizedTest
  @EnumSource
  void aThingSeversWhatItCutsFromThoseContentWithAnythingAtAll(CycleReading cycles) {
    int severed = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      SupplyGraph graph = Graphs.parse(Sketch.of(seed).draw());
      if (graph.find("country:CN").isEmpty()) {
        continue;
      }
      Set<Integer> cut = certainlyCut(graph, assuming(0, cycles));
      Set<Integer> found = new TreeSet<>();
      for (Exposure one :
          Exposures.find(
                  graph,
                  new ExposureQuestion(
                      List.of("country:CN"), assuming(Assumptions.DEFAULT_MIN_SUPPLY, cycles)))
              .exposures()) {
        if (one.effect() == Effect.SEVERED) {
          found.add(one.product());
        }
      }
      assertThat(found).as("seed " + seed).isEqualTo(cut);
      severed += found.size();
    }
    assertThat(severed).isGreaterThan(SEEDS / 8);
  }

  private static Set<Integer> certainlyCut(SupplyGraph graph, Assumptions assuming) {
    Set<Integer> cut = new TreeSet<>();
    for (int node = 0; node < graph.size(); node++) {
      if (graph.kind(node) == EntityKind.PRODUCT) {
        ChokepointQuestion question =
            new ChokepointQuestion(graph.id(node), Set.of(ChokepointLevel.COUNTRY), assuming);
        for (Chokepoint one : Chokepoints.find(graph, question).chokepoints()) {
          if (one.certainty() == Certainty.CERTAIN
              && graph.id(one.members().getFirst().node()).equals("country:CN")) {
            cut.add(node);
          }
        }
      }
    }
    return cut;
  }

  @Test
  void aJointLossExposesWhatEachOfItsThingsDoes() {
    for (int seed = 0; seed < SEEDS; seed++) {
      SupplyGraph graph = Graphs.parse(Sketch.of(seed).draw());
      List<String> all =
          IntStream.range(0, graph.size())
              .filter(node -> graph.kind(node) != EntityKind.PRODUCT)
              .mapToObj(graph::id)
              .limit(3)
              .toList();
      if (!all.isEmpty()) {
        Map<Integer, Certainty> together = exposed(graph, all);
        for (String one : all) {
          exposed(graph, List.of(one))
              .forEach(
                  (product, certainty) ->
                      assertThat(together.get(product)).isLessThanOrEqualTo(certainty));
        }
      }
    }
  }

  private static Map<Integer, Certainty> exposed(SupplyGraph graph, List<String> lost) {
    Map<Integer, Certainty> exposed = new TreeMap<>();
    Exposures.find(graph, new ExposureQuestion(lost, Assumptions.on(DAY)))
        .exposures()
        .forEach(one -> exposed.put(one.product(), one.certainty()));
    return exposed;
  }
}
