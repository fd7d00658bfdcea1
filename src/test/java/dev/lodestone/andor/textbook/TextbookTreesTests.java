package dev.lodestone.andor.textbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Both algorithms give the published results. */
class TextbookTreesTests {
  /** "Chinese tree" of the collection of benchmark trees by Rauzy: 25 events, 35 gates. */
  private static final String CHINESE =
      """
      r1 = g1 & g2
      g1 = e1|e2|e3|g3
      g2 = g4 & g5
      g3 = g6 & g7
      g4 = e4|e5|e6|e7|g8
      g5 = e8|g9
      g6 = e9|e10|e11|g10
      g7 = e12|e13
      g8 = g11 & g12
      g9 = g13 & g14
      g10 = g15 & g16
      g11 = e14|e15|e16|g17
      g12 = g18 & g19
      g13 = e1|e2|e3|g20
      g14 = e4|e5|e6|e7|g21
      g15 = e17|e18
      g16 = e19|e20|e21
      g17 = g22 & g23
      g18 = e22|e23
      g19 = e24|e25
      g20 = g24 & g25
      g21 = g26 & g27
      g22 = e17|e18|e21
      g23 = e19|e20
      g24 = e14|e15|e16|g28
      g25 = g29 & g30
      g26 = e9|e10|e11|g31
      g27 = e12|e13
      g28 = g32 & g33
      g29 = e22|e23
      g30 = e24|e25
      g31 = g34 & g35
      g32 = e17|e18|e21
      g33 = e19|e20
      g34 = e19|e20|e21
      g35 = e17|e18
      """;

  private static final Map<Integer, Long> CHINESE_BY_ORDER =
      new TreeMap<>(Map.of(2, 12L, 4, 24L, 5, 188L, 6, 168L));

  @Test
  void theChineseTreeHas392MinimalCutSetsByTheDiagram() throws Exception {
    FaultTree tree = FaultTree.parse(CHINESE);

    assertThat(tree.events()).isEqualTo(25);
    assertThat(byOrder(tree.setsOfDiagram(25))).isEqualTo(CHINESE_BY_ORDER);
    var sets = tree.diagram().minimalSets(6, dev.lodestone.andor.DiagramLimits.until(() -> false));
    assertThat(sets.total()).isEqualTo(392);
    assertThat(
            List.of(
                sets.count(1),
                sets.count(2),
                sets.count(3),
                sets.count(4),
                sets.count(5),
                sets.count(6)))
        .containsExactly(0L, 12L, 0L, 24L, 188L, 168L);
  }

  @Test
  void theChineseTreeHasTheSameMinimalCutSetsByTheSearch() {
    FaultTree tree = FaultTree.parse(CHINESE);

    assertThat(byOrder(tree.setsOfSearch(7))).isEqualTo(CHINESE_BY_ORDER);
    assertThat(tree.setsOfSearch(7)).containsExactlyInAnyOrderElementsOf(tree.setsOfDiagram(25));
  }

  @Test
  void mainsFailWithTheGeneratorOrTheRelay() {
    FaultTree tree =
        FaultTree.parse(
            """
            top = mains & standby
            standby = generator | relay
            """);

    assertThat(tree.setsOfDiagram(3))
        .containsExactlyInAnyOrder(tree.set("mains", "generator"), tree.set("mains", "relay"))
        .containsExactlyInAnyOrderElementsOf(tree.setsOfSearch(3));
    assertThat(tree.probability(Map.of("mains", .03, "generator", .02, "relay", .05)))
        .isCloseTo(0.00207, within(1e-17));
  }

  @Test
  void twoTrainsHaveFourCutSetsOfOrderTwo() {
    FaultTree tree =
        FaultTree.parse(
            """
            top = first & second
            first = valve1 | pump1
            second = valve2 | pump2
            """);

    assertThat(tree.setsOfDiagram(4))
        .containsExactlyInAnyOrder(
            tree.set("valve1", "valve2"),
            tree.set("valve1", "pump2"),
            tree.set("pump1", "valve2"),
            tree.set("pump1", "pump2"))
        .containsExactlyInAnyOrderElementsOf(tree.setsOfSearch(4));
  }

  private static Map<Integer, Long> byOrder(List<BitSet> sets) {
    return sets.stream()
        .collect(Collectors.groupingBy(BitSet::cardinality, TreeMap::new, Collectors.counting()));
  }
}
