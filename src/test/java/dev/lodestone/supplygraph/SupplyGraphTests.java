package dev.lodestone.supplygraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SupplyGraphTests {
  private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

  @Test
  void aVariantOfAVariantHasTheRecipeOfTheFirst() {
    SupplyGraph graph =
        Graphs.parse("chip <- wafer; b is a variant of a; a is a variant of chip; wafer @ CN 99%");

    for (String id : List.of("product:a", "product:b")) {
      int node = graph.find(id).orElseThrow();
      assertThat(graph.recipe(node, JUNE))
          .singleElement()
          .satisfies(
              slot -> {
                int dependency = slot.alternatives().getFirst().dependency();
                assertThat(graph.id(slot.alternatives().getFirst().item()))
                    .isEqualTo("product:wafer");
                assertThat(graph.from(dependency)).isEqualTo(node);
                assertThat(graph.supply(node, JUNE).isUnrecorded()).isTrue();
              });
    }
    int wafer = graph.find("product:wafer").orElseThrow();
    assertThat(graph.incoming(wafer, DependencyKind.REQUIRES)).hasSize(3);
  }

  @Test
  void aVariantOfItselfIsQuarantined() {
    assertThatThrownBy(() -> Graphs.parse("a is a variant of b; b is a variant of a"))
        .hasMessageContaining("a product that is not its own variant");
  }

  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

  @Test
  void readsARecipeAsSlotsOfAlternatives() {
    SupplyGraph graph =
        Graphs.parse("motor <- all(magnet: any(strong, weak), wire, atLeast(2: a, b, c))");

    List<Slot> recipe = graph.recipe(graph.find("product:motor").orElseThrow(), DAY);

    assertThat(recipe).extracting(Slot::name).containsExactly("magnet", "s2", "s3");
    assertThat(recipe).extracting(Slot::needs).containsExactly(1, 1, 2);
    assertThat(recipe.getFirst().alternatives())
        .extracting(alternative -> graph.id(alternative.item()))
        .containsExactly("product:strong", "product:weak");
  }

  @Test
  void prefersADirectFrameThenTheLatestPeriodNotAfterTheDay() {
    SupplyGraph graph =
        SupplyGraph.builder(new GraphVersion("1"))
            .node("country:CN", EntityKind.COUNTRY)
            .node("product:oxide", EntityKind.PRODUCT)
            .supplies("country:CN", "product:oxide", 0.90, frame(2024, false), fact("inherited"))
            .supplies("country:CN", "product:oxide", 0.98, frame(2020, true), fact("older"))
            .supplies("country:CN", "product:oxide", 0.99, frame(2023, true), fact("latest"))
            .supplies("country:CN", "product:oxide", 0.50, frame(2027, true), fact("later"))
            .build();

    Supply supply = graph.supply(graph.find("product:oxide").orElseThrow(), DAY);

    assertThat(supply.frame().orElseThrow().statements())
        .extracting(ShareStatement::share)
        .containsExactly(990_000);
    assertThat(supply.frame().orElseThrow().residual()).isEqualTo(10_000);
    assertThat(supply.otherFrames()).hasSize(3);
  }

  @Test
  void quarantinesWhatCannotBeRightAndKeepsTheRest() {
    SupplyGraph graph =
        SupplyGraph.builder(new GraphVersion("1"))
            .node("country:CN", EntityKind.COUNTRY)
            .node("product:oxide", EntityKind.PRODUCT)
            .node("nonsense", EntityKind.PRODUCT)
            .supplies("country:CN", "product:oxide", 1.7, frame(2024, true), fact("too-much"))
            .requires("product:oxide", "s", 1, "product:unknown", 1, fact("dangling"))
            .build();

    assertThat(graph.quarantine())
        .extracting(Quarantined::toString)
        .containsExactly(
            "nonsense id: expected product:… of the form [a-z]+:[A-Za-z0-9][A-Za-z0-9._-]*, found"
                + " \"nonsense\"",
            "too-much share: expected 0 to 1, found \"1.7\"",
            "dangling end of REQUIRES: expected one of [ELEMENT, PRODUCT], found"
                + " \"product:unknown\"");
    assertThat(graph.size()).isEqualTo(2);
    assertThat(graph.dependencyCount()).isZero();
  }

  @Test
  void findsEveryIdAndNoOther() {
    SupplyGraph graph = Graphs.parse("b <- all(a, element:Dy); c @ CN 100%");

    for (int node = 0; node < graph.size(); node++) {
      assertThat(graph.find(graph.id(node))).hasValue(node);
    }
    assertThat(graph.find("product:zz")).isEmpty();
  }

  private static FrameKey frame(int year, boolean direct) {
    return new FrameKey("source:s", year, year, "refining", direct, FactKind.ESTIMATED);
  }

  private static SupplyGraphBuilder.Fact fact(String id) {
    return new SupplyGraphBuilder.Fact(id, Validity.ALWAYS, FactKind.ESTIMATED);
  }
}
