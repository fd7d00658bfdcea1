package dev.lodestone.chokepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestone.Seeds;
import dev.lodestone.supplygraph.Bound;
import dev.lodestone.supplygraph.Graphs;
import dev.lodestone.supplygraph.SupplyGraph;
import dev.lodestone.supplygraph.Truncation;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChokepointSearchTests {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
  private static final SearchLimits LIMITS = new SearchLimits(1_000, 60);

  /** The core alone; beside it any four of sixty, 487 635 sets. */
  private static final SupplyGraph EXPLODING = drawn(57);

  /** The core alone; to look for any eight of sixty takes longer than anybody waits. */
  private static final SupplyGraph ENDLESS = drawn(53);

  private static SupplyGraph drawn(int needs) {
    return Graphs.parse(
        IntStream.range(0, 60)
            .mapToObj(i -> "p" + i)
            .collect(Collectors.joining(", ", "top <- all(core, atLeast(" + needs + ": ", "))")));
  }

  private static ChokepointSearch search(
      SupplyGraph graph, String target, ChokepointLevel level, int order, SearchLimits limits) {
    return new ChokepointSearch(
        graph,
        new ChokepointQuestion("product:" + target, Set.of(level), Assumptions.on(DAY), order),
        limits);
  }

  private static Set<String> sets(List<Chokepoint> chokepoints) {
    return chokepoints.stream()
        .map(one -> one.members() + " " + one.certainty() + " " + one.possibleSubsets())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void findsWhatIsFoundAtOnce() {
    int sets = 0;
    for (int seed = 0; seed < Seeds.atMost(500); seed++) {
      SupplyGraph graph = Graphs.parse(Sketch.of(seed).draw());
      ChokepointLevel level =
          List.of(ChokepointLevel.COUNTRY, ChokepointLevel.FACILITY, ChokepointLevel.PRODUCT)
              .get(seed % 3);
      ChokepointSearch search = search(graph, "p0", level, 4, LIMITS);

      search.run();

      ChokepointAnswer atOnce = Chokepoints.find(graph, search.question());
      List<Chokepoint> found = search.found(0, 1_000);
      assertThat(sets(found)).as("seed " + seed).isEqualTo(sets(atOnce.chokepoints()));
      assertThat(search.noCutSetsBecause()).isEqualTo(atOnce.noCutSetsBecause());
      assertThat(search.progress().state()).isEqualTo(SearchState.COMPLETE);
      assertThat(search.progress().completeToOrder()).isEqualTo(atOnce.completeToOrder());
      assertThat(search.truncatedBy()).isEqualTo(atOnce.truncatedBy());
      sets += found.size();
    }
    assertThat(sets).isGreaterThan(Seeds.atMost(500));
  }

  @Test
  void whatIsFoundStaysInItsPlace() {
    SupplyGraph graph = Graphs.parse("motor <- all(a, b: any(c, d)); c @ CN 100%; d @ JP 90%");
    ChokepointSearch search = search(graph, "motor", ChokepointLevel.PRODUCT, 2, LIMITS);
    search.run();

    List<Chokepoint> all = search.found(0, 10);

    assertThat(all).extracting(Chokepoint::order).containsExactly(1, 2);
    assertThat(sets(search.found(1, 10))).isEqualTo(sets(all.subList(1, 2)));
    assertThat(search.found(2, 10)).isEmpty();
  }

  @Test
  void anExplosionEndsAtItsBoundAndSaysHowFarItIsComplete() {
    ChokepointSearch search =
        search(EXPLODING, "top", ChokepointLevel.PRODUCT, 4, new SearchLimits(25, 600));

    search.run();

    assertThat(search.progress().state()).isEqualTo(SearchState.TRUNCATED);
    assertThat(search.progress().completeToOrder()).isEqualTo(3);
    assertThat(search.truncatedBy()).containsExactly(new Truncation(Bound.COUNT, 25));
    assertThat(search.found(1, 100)).hasSize(25).allMatch(one -> one.order() == 4);
  }

  @Test
  void whatWasFoundStaysWhenItIsCancelled() throws InterruptedException {
    ChokepointSearch search =
        search(ENDLESS, "top", ChokepointLevel.PRODUCT, 8, new SearchLimits(20_000, 600));
    Thread thread = Thread.ofPlatform().start(search::run);
    while (search.progress().found() == 0) {
      Thread.onSpinWait();
    }
    SearchProgress running = search.progress();

    search.cancel();
    thread.join();

    assertThat(running.state()).isEqualTo(SearchState.RUNNING);
    assertThat(running.searching()).isEqualTo(Certainty.CERTAIN);
    assertThat(running.order()).isBetween(1, 8);
    assertThat(search.progress().state()).isEqualTo(SearchState.CANCELLED);
    assertThat(search.found(0, 1))
        .singleElement()
        .satisfies(one -> assertThat(one.order()).isEqualTo(1));
    assertThat(search.truncatedBy())
        .singleElement()
        .satisfies(one -> assertThat(one.bound()).isEqualTo(Bound.UNFINISHED));
  }

  @Test
  void whatIsCancelledBeforeItsTurnNeverBegins() {
    ChokepointSearch search = search(EXPLODING, "top", ChokepointLevel.PRODUCT, 8, LIMITS);
    search.cancel();

    search.run();

    assertThat(search.progress().state()).isEqualTo(SearchState.CANCELLED);
    assertThat(search.found(0, 1)).isEmpty();
    assertThat(search.coverage()).isEmpty();
  }

  @Test
  void aSearchForNothingInTheGraphFails() {
    ChokepointSearch search = search(EXPLODING, "none", ChokepointLevel.PRODUCT, 1, LIMITS);

    assertThatThrownBy(search::run).hasMessageContaining("product:none");
    assertThat(search.progress().state()).isEqualTo(SearchState.FAILED);
  }

  @Test
  void limitsOutOfRangeAreRefused() {
    assertThatThrownBy(() -> new SearchLimits(0, 1)).hasMessageContaining("1 to 20000");
    assertThatThrownBy(() -> new SearchLimits(1, 601)).hasMessageContaining("1 to 600");
  }
}
