package dev.lodestone.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestone.supplygraph.Bound;
import dev.lodestone.supplygraph.DependencyKind;
import dev.lodestone.supplygraph.EntityKind;
import dev.lodestone.supplygraph.Graphs;
import dev.lodestone.supplygraph.Slice;
import dev.lodestone.supplygraph.SupplyGraph;
import dev.lodestone.supplygraph.Truncation;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ChainsTests {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

  @Test
  void leadFromAJetToTheRegimeOnAnElementOfItsMagnet() {
    SupplyGraph graph =
        Graphs.parse(
            """
            jet <- all(actuator, radar); actuator <- all(motor: any(magnet, steel));
            magnet <- element:Dy; R of CN controls element:Dy
            """);

    assertThat(chains(graph, to("regime:R")))
        .containsExactly("product:jet product:actuator product:magnet element:Dy regime:R");
  }

  @Test
  void nameTheAlternativesNotTaken() {
    SupplyGraph graph = Graphs.parse("actuator <- all(motor: any(magnet, steel, brass), wire)");

    ChainAnswer answer = Chains.find(graph, from("product:actuator", to("product:magnet")));

    int taken = answer.chains().getFirst().hops().get(1).dependencies().getFirst();
    assertThat(Chains.alternativesNotTaken(graph, taken, DAY))
        .extracting(graph::id)
        .containsExactly("product:steel", "product:brass");
  }

  @Test
  void comeShortestFirstThenByTheIdsOnThem() {
    SupplyGraph graph =
        Graphs.parse("top <- all(z, b, a); a <- c; c <- end; b <- end; z <- end; top <- x");

    assertThat(chains(graph, "product:top", to("product:end")))
        .containsExactly(
            "product:top product:b product:end",
            "product:top product:z product:end",
            "product:top product:a product:c product:end");
  }

  @Test
  void endAtAFacilitysCountryOrAtACountryThatSupplies() {
    SupplyGraph graph = Graphs.parse("chip <- wafer; wafer @ fab(JP, acme); chip @ TW 60%");

    assertThat(chains(graph, "product:chip", new ChainEnd.AtKind(EntityKind.COUNTRY)))
        .containsExactly(
            "product:chip country:TW", "product:chip product:wafer facility:fab country:JP");
  }

  @Test
  void endAtTheOwnersOfACompanyThatOperates() {
    SupplyGraph graph =
        Graphs.parse("wafer @ fab(JP, acme); parent owns acme 60%; fund owns parent");

    assertThat(chains(graph, "product:wafer", new ChainEnd.AtKind(EntityKind.COMPANY)))
        .containsExactly(
            "product:wafer facility:fab company:acme",
            "product:wafer facility:fab company:acme company:parent",
            "product:wafer facility:fab company:acme company:parent company:fund");
  }

  @Test
  void passNoPlantThatDoesNotSupply() {
    SupplyGraph graph = Graphs.parse("wafer @ fab(JP, planned), study(US, study), old(CN)");

    assertThat(chains(graph, "product:wafer", new ChainEnd.AtKind(EntityKind.COUNTRY)))
        .containsExactly("product:wafer facility:old country:CN");
  }

  @Test
  void areNeverJoinedByACountryACompanyARegimeOrAFacility() {
    SupplyGraph graph =
        Graphs.parse(
            """
            jet <- magnet; magnet @ CN 90%; toy @ CN 50%;
            magnet @ plant(CN, acme); toy @ plant(CN, acme);
            R of CN controls magnet, toy
            """);

    assertThat(chains(graph, "product:jet", to("product:toy"))).isEmpty();
    assertThat(Chains.exists(graph, "product:jet", "product:toy", DAY)).isFalse();
    assertThat(Chains.exists(graph, "product:jet", "country:CN", DAY)).isTrue();
  }

  @Test
  void takeNoOtherRelationshipsThanThoseAskedFor() {
    SupplyGraph graph =
        Graphs.parse("magnet @ CN 90%; magnet @ plant(CN); R of CN controls magnet");
    ChainQuestion all = from("product:magnet", to("country:CN"));

    assertThat(texts(Chains.find(graph, via(all, EnumSet.of(DependencyKind.SUPPLIES)))))
        .containsExactly("product:magnet country:CN");
    assertThat(
            texts(
                Chains.find(
                    graph,
                    via(all, EnumSet.of(DependencyKind.CONTROLS, DependencyKind.IMPOSED_BY)))))
        .containsExactly("product:magnet regime:R country:CN");
  }

  @Test
  void passTheThingsAskedForInTheirOrder() {
    SupplyGraph graph =
        Graphs.parse(
            """
            jet <- all(a, b, c); a <- b; b <- all(a, c, element:Dy); c <- element:Dy;
            R of CN controls a, c, element:Dy
            """);

    assertThat(through(graph, "product:b", "element:Dy"))
        .containsExactly(
            "product:jet product:b element:Dy regime:R",
            "product:jet product:a product:b element:Dy regime:R",
            "product:jet product:b product:c element:Dy regime:R",
            "product:jet product:a product:b product:c element:Dy regime:R");
    assertThat(through(graph, "product:c", "product:b")).isEmpty();
    assertThat(through(graph, "country:CN")).isEmpty();
  }

  private static List<String> through(SupplyGraph graph, String... ids) {
    ChainQuestion q = from("product:jet", to("regime:R"));
    return texts(
        Chains.find(
            graph,
            new ChainQuestion(
                q.from(), q.to(), List.of(ids), q.via(), q.maxLength(), q.asOf(), q.part())));
  }

  @Test
  void keepParallelRelationshipsTogether() {
    SupplyGraph graph = Graphs.parse("jet <- all(nose: magnet, tail: magnet)");

    ChainAnswer answer = Chains.find(graph, from("product:jet", to("product:magnet")));

    assertThat(answer.chains()).hasSize(1);
    assertThat(answer.chains().getFirst().hops().get(1).dependencies())
        .extracting(dependency -> graph.slot(dependency).orElseThrow())
        .containsExactly("nose", "tail");
  }

  @Test
  void refuseAnUnknownIdByName() {
    SupplyGraph graph = Graphs.parse("a <- b");

    assertThatThrownBy(() -> chains(graph, "product:none", to("product:b")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("product:none");
    assertThatThrownBy(() -> chains(graph, "product:a", to("product:none")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("product:none");
  }

  @Test
  void leadNowhereFromAnIsolatedThing() {
    SupplyGraph graph = Graphs.parse("isolated; other");

    ChainAnswer answer = Chains.find(graph, from("product:isolated", to("product:other")));

    assertThat(answer.chains()).isEmpty();
    assertThat(answer.truncatedBy()).isEmpty();
  }

  @Test
  void neverLeadAThingToItself() {
    SupplyGraph loop = Graphs.parse("a <- a");
    SupplyGraph pair = Graphs.parse("a <- b; b <- a");

    assertThat(chains(loop, "product:a", to("product:a"))).isEmpty();
    assertThat(chains(pair, "product:a", to("product:a"))).isEmpty();
    assertThat(Chains.exists(pair, "product:a", "product:a", DAY)).isFalse();
  }

  @Test
  void goOnceRoundACycleAtMost() {
    SupplyGraph graph = Graphs.parse("a <- b; b <- all(a, c)");

    ChainAnswer answer = Chains.find(graph, from("product:a", to("product:c")));

    assertThat(texts(answer)).containsExactly("product:a product:b product:c");
    assertThat(answer.truncatedBy()).isEmpty();
  }

  @Test
  void takeBothSidesOfADiamond() {
    SupplyGraph graph = Graphs.parse("top <- all(left, right); left <- end; right <- end");

    assertThat(chains(graph, "product:top", to("product:end")))
        .containsExactly(
            "product:top product:left product:end", "product:top product:right product:end");
  }

  @Test
  void sayWhenALongerOneIsLeftOutAndOnlyThen() {
    SupplyGraph graph = Graphs.parse("a <- b; b <- c; c <- d");
    ChainQuestion question = from("product:a", to("product:d"));

    assertThat(texts(Chains.find(graph, upTo(question, 4)))).hasSize(1);
    assertThat(texts(Chains.find(graph, upTo(question, 3)))).hasSize(1);
    assertThat(Chains.find(graph, upTo(question, 3)).truncatedBy()).isEmpty();
    assertThat(texts(Chains.find(graph, upTo(question, 2)))).isEmpty();
    assertThat(Chains.find(graph, upTo(question, 2)).truncatedBy())
        .containsExactly(new Truncation(Bound.LENGTH, 2));
  }

  @Test
  void comeInPagesThatJoinWithoutGapOrOverlap() {
    SupplyGraph graph = Graphs.parse("top <- all(a, b, c); a <- end; b <- end; c <- end");
    ChainQuestion question = from("product:top", to("product:end"));

    ChainAnswer first = Chains.find(graph, page(question, Slice.first(0, 2)));
    ChainAnswer second = Chains.find(graph, page(question, Slice.first(2, 2)));

    assertThat(first.hasMore()).isTrue();
    assertThat(second.hasMore()).isFalse();
    assertThat(texts(first))
        .containsExactly("product:top product:a product:end", "product:top product:b product:end");
    assertThat(texts(second)).containsExactly("product:top product:c product:end");
  }

  @Test
  void comeInPagesFromTheEnd() {
    SupplyGraph graph = Graphs.parse("top <- all(a, b, c); a <- end; b <- end; c <- end");
    ChainQuestion question = from("product:top", to("product:end"));

    ChainAnswer last = Chains.find(graph, page(question, Slice.last(Slice.END, 2)));
    ChainAnswer before = Chains.find(graph, page(question, Slice.last(last.skipped(), 2)));

    assertThat(texts(last))
        .containsExactly("product:top product:b product:end", "product:top product:c product:end");
    assertThat(last.skipped()).isEqualTo(1);
    assertThat(last.hasMore()).isFalse();
    assertThat(last.endKnown()).isTrue();
    assertThat(texts(before)).containsExactly("product:top product:a product:end");
    assertThat(before.skipped()).isZero();
    assertThat(before.hasMore()).isTrue();
  }

  @Test
  void haveNoKnownEndWhereTheStepsRanOut() {
    SupplyGraph graph = Graphs.parse("top <- all(a, b, c); a <- end; b <- end; c <- end");
    ChainQuestion question = from("product:top", to("product:end"));

    assertThat(Chains.find(graph, page(question, Slice.last(Slice.END, 1)), 5).endKnown())
        .isFalse();
    assertThat(Chains.find(graph, page(question, Slice.last(1, 1)), 5).endKnown()).isTrue();
  }

  @Test
  void sayWhenTheStepsRanOut() {
    SupplyGraph graph = Graphs.parse("top <- all(a, b, c); a <- end; b <- end; c <- end");

    ChainAnswer answer = Chains.find(graph, from("product:top", to("product:end")), 3);

    assertThat(answer.chains()).hasSize(1);
    assertThat(answer.truncatedBy()).containsExactly(new Truncation(Bound.COUNT, 3));
  }

  @Test
  void holdOnTheDayAskedFor() {
    SupplyGraph graph = Graphs.parse("wafer @ JP 50%");

    assertThat(Chains.exists(graph, "product:wafer", "country:JP", LocalDate.of(2019, 12, 31)))
        .isFalse();
    assertThat(Chains.exists(graph, "product:wafer", "country:JP", LocalDate.of(2020, 1, 1)))
        .isTrue();
  }

  private static List<String> chains(SupplyGraph graph, ChainEnd end) {
    return chains(graph, "product:jet", end);
  }

  private static List<String> chains(SupplyGraph graph, String from, ChainEnd end) {
    return texts(Chains.find(graph, from(from, end)));
  }

  private static ChainQuestion from(String id, ChainEnd end) {
    return ChainQuestion.of(id, end, DAY);
  }

  private static ChainEnd to(String id) {
    return new ChainEnd.At(id);
  }

  private static ChainQuestion via(ChainQuestion q, Set<DependencyKind> kinds) {
    return new ChainQuestion(q.from(), q.to(), List.of(), kinds, q.maxLength(), q.asOf(), q.part());
  }

  private static ChainQuestion upTo(ChainQuestion q, int length) {
    return new ChainQuestion(q.from(), q.to(), List.of(), q.via(), length, q.asOf(), q.part());
  }

  private static ChainQuestion page(ChainQuestion q, Slice part) {
    return new ChainQuestion(q.from(), q.to(), List.of(), q.via(), q.maxLength(), q.asOf(), part);
  }

  private static List<String> texts(ChainAnswer answer) {
    return answer.chains().stream()
        .map(
            chain ->
                chain.hops().stream()
                    .map(hop -> answer.graph().id(hop.node()))
                    .collect(Collectors.joining(" ")))
        .toList();
  }
}
