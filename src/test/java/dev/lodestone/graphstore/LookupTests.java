package dev.lodestone.graphstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestone.supplygraph.Belief;
import dev.lodestone.supplygraph.Citation;
import dev.lodestone.supplygraph.Confidence;
import dev.lodestone.supplygraph.DependencyKind;
import dev.lodestone.supplygraph.EntityKind;
import dev.lodestone.supplygraph.EntityPage;
import dev.lodestone.supplygraph.EntityRecord;
import dev.lodestone.supplygraph.FactKind;
import dev.lodestone.supplygraph.FactRecord;
import dev.lodestone.supplygraph.GraphUnavailableException;
import dev.lodestone.supplygraph.RelationshipKind;
import dev.lodestone.supplygraph.SearchHit;
import dev.lodestone.supplygraph.SearchPart;
import dev.lodestone.supplygraph.Undisclosed;
import dev.lodestone.supplygraph.UndisclosedReason;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestNeo4j.class)
class LookupTests {
  private static final Citation PAPER =
      new Citation(
          "source:try",
          "A paper",
          "A press",
          "2026",
          "https://example.org/",
          "p. 1",
          Confidence.READ);

  private final TestNeo4j neo4j;
  private final Neo4jSupplyGraphs graphs;

  LookupTests(TestNeo4j neo4j) {
    this.neo4j = neo4j;
    this.graphs = neo4j.graphs();
  }

  @Test
  void anEntityCarriesItsPropertiesAndWhoSaysSo() {
    neo4j.loadExamples();

    EntityRecord event = graphs.findEntity("event:announced").orElseThrow();

    assertThat(event.kind()).isEqualTo(EntityKind.POLICY_EVENT);
    assertThat(event.name()).isEqualTo("Announced");
    assertThat(event.properties())
        .containsOnly(
            Map.entry("date", LocalDate.of(2025, 4, 4)),
            Map.entry("datePrecision", "DAY"),
            Map.entry("eventType", "CONTROL"));
    assertThat(event.provenance().dataPackage()).isEqualTo("try");
    assertThat(event.provenance().recordedFrom())
        .isEqualTo(OffsetDateTime.parse("2026-06-01T00:00:00Z"));
    assertThat(event.provenance().factKind()).isEqualTo(FactKind.REPORTED);
    assertThat(event.provenance().confidence()).isEqualTo(Confidence.READ);
    assertThat(event.provenance().sources()).containsExactly(PAPER);
    assertThat(event.provenance().undisclosed())
        .containsExactly(new Undisclosed("tonnage", UndisclosedReason.NOT_DISCLOSED));
  }

  @Test
  void unknownIdsAreLeftOut() {
    neo4j.loadExamples();

    assertThat(graphs.entities(List.of("element:Dy", "element:Xx", "element:Dy")))
        .containsOnlyKeys("element:Dy");
    assertThat(graphs.entities(List.of())).isEmpty();
  }

  @Test
  void whatWasWrittenByHandIsShownAsItStands() {
    neo4j.run(
        "CREATE (:Entity:Product {id: 'product:x', sources: 'a book', odd: duration('P1D'),"
            + " undisclosed: ['price'], at: datetime('2026-01-01T00:00:00Z')})");

    EntityRecord entity = graphs.findEntity("product:x").orElseThrow();

    assertThat(entity.name()).isEqualTo("product:x");
    assertThat(entity.properties())
        .containsOnly(
            Map.entry("odd", "P0M1DT0S"),
            Map.entry("at", OffsetDateTime.parse("2026-01-01T00:00:00Z")));
    assertThat(entity.provenance().factId()).isNull();
    assertThat(entity.provenance().sources()).isEmpty();
    assertThat(entity.provenance().undisclosed())
        .containsExactly(new Undisclosed("price", UndisclosedReason.NOT_AVAILABLE));
  }

  @Test
  void aSourceThatIsNotRecordedIsCitedByItsId() {
    neo4j.run("CREATE (:Entity:Product {id: 'product:x', sources: ['source:lost']})");

    assertThat(graphs.findEntity("product:x").orElseThrow().provenance().sources())
        .containsExactly(new Citation("source:lost", "source:lost", "", null, null, null, null));
  }

  @Test
  void factsOfAllKindsComeTogether() {
    neo4j.loadExamples();

    Map<String, FactRecord> facts =
        graphs.facts(
            Map.of(
                DependencyKind.REQUIRES, List.of("try/requires/1", "try/requires/2"),
                DependencyKind.SUPPLIES, Set.of("try/supplies/1", "try/none")));

    assertThat(facts).containsOnlyKeys("try/requires/1", "try/requires/2", "try/supplies/1");
    FactRecord supplies = Objects.requireNonNull(facts.get("try/supplies/1"));
    assertThat(supplies.kind()).isEqualTo(RelationshipKind.SUPPLIES);
    assertThat(supplies.from()).isEqualTo("country:CN");
    assertThat(supplies.to()).isEqualTo("product:magnet");
    assertThat(supplies.properties()).containsEntry("share", 0.94).doesNotContainKey("factId");
    assertThat(supplies.provenance().sources()).containsExactly(PAPER);
    assertThat(graphs.facts(Map.of())).isEmpty();
  }

  @Test
  void relatedFactsAreGroupedByTheEntityAskedFor() {
    neo4j.loadExamples();
    Set<RelationshipKind> all = EnumSet.allOf(RelationshipKind.class);

    Map<String, List<FactRecord>> outgoing =
        graphs.related(List.of("product:aircraft", "regime:no-18"), all, true);
    Map<String, List<FactRecord>> incoming =
        graphs.related(List.of("product:magnet"), EnumSet.of(RelationshipKind.REQUIRES), false);

    assertThat(outgoing).containsOnlyKeys("product:aircraft", "regime:no-18");
    assertThat(outgoing.get("regime:no-18"))
        .extracting(FactRecord::kind)
        .containsExactly(RelationshipKind.CONTROLS, RelationshipKind.IMPOSED_BY);
    assertThat(incoming.get("product:magnet"))
        .singleElement()
        .extracting(FactRecord::from)
        .isEqualTo("product:aircraft");
  }

  @Test
  void moreRelationshipsThanAllowedAreRefused() {
    neo4j.run(
        "CREATE (a:Entity:Event {id: 'event:a'}), (d:Entity:Element {id: 'element:Dy'})"
            + " WITH a, d UNWIND range(0, 10000) AS i CREATE (a)-[:CONCERNS]->(d)");

    assertThatThrownBy(
            () -> graphs.related(List.of("event:a"), EnumSet.of(RelationshipKind.CONCERNS), true))
        .isInstanceOf(GraphUnavailableException.class)
        .hasMessageContaining("more than 10000 relationships");
  }

  @Test
  void aListIsReadPageByPageInBothDirections() {
    neo4j.run(
        "UNWIND range(1, 5) AS i CREATE (:Entity:Product {id: 'product:' + i}),"
            + " (:Entity:Country {id: 'country:' + i})");

    EntityPage first = graphs.list(EntityKind.PRODUCT, null, 2);
    EntityPage rest = graphs.list(EntityKind.PRODUCT, "product:2", 10);
    EntityPage last = graphs.listBackwards(EntityKind.PRODUCT, null, 2);
    EntityPage before = graphs.listBackwards(EntityKind.PRODUCT, "product:4", 10);

    assertThat(ids(first)).containsExactly("product:1", "product:2");
    assertThat(first.hasMore()).isTrue();
    assertThat(ids(rest)).containsExactly("product:3", "product:4", "product:5");
    assertThat(rest.hasMore()).isFalse();
    assertThat(ids(last)).containsExactly("product:4", "product:5");
    assertThat(last.hasMore()).isTrue();
    assertThat(ids(before)).containsExactly("product:1", "product:2", "product:3");
    assertThat(before.hasMore()).isFalse();
    assertThat(graphs.count(EntityKind.PRODUCT)).isEqualTo(5);
    assertThat(graphs.count(EntityKind.ELEMENT)).isZero();
    assertThat(graphs.list(EntityKind.PRODUCT, "zzz", 10).entities()).isEmpty();
    assertThat(graphs.list(EntityKind.PRODUCT, "a", 1).entities()).hasSize(1);
  }

  private static List<String> ids(EntityPage page) {
    return page.entities().stream().map(EntityRecord::id).toList();
  }

  @Test
  void aSearchFindsWordsBeginningsAndMisspellings() {
    neo4j.loadExamples();

    assertThat(found("dysprosium")).startsWith("element:Dy");
    assertThat(found("dyspro")).containsExactly("element:Dy");
    assertThat(found("dysprosiun")).containsExactly("element:Dy");
    assertThat(found("product:magnet")).startsWith("product:magnet");
    assertThat(found("18")).contains("regime:no-18");
    assertThat(found("Dy")).startsWith("element:Dy");
    assertThat(found("CN")).startsWith("country:CN");
    assertThat(found("nothing like it")).isEmpty();
  }

  @Test
  void aSearchIsNeverReadAsQuerySyntax() {
    neo4j.loadExamples();

    for (String text :
        List.of("", "  ", "*", "a OR b", "(", "name:\"", "\\", "~", "+-&&||!{}[]^")) {
      assertThat(graphs.search(text, Set.of(), 10)).isNotNull();
    }
    assertThat(found("Dysprosium) OR (magnet")).isEmpty();
  }

  @Test
  void aSearchKeepsToKindsAndPages() {
    neo4j.run("UNWIND range(1, 5) AS i CREATE (:Entity:Product {id: 'product:' + i, name: 'Rod'})");
    neo4j.run("CREATE (:Entity:Company {id: 'company:rod', name: 'Rod'})");

    assertThat(graphs.search("rod", EnumSet.of(EntityKind.COMPANY), 10))
        .singleElement()
        .satisfies(hit -> assertThat(hit.score()).isPositive());
    List<SearchHit> start = graphs.search("rod", EnumSet.of(EntityKind.PRODUCT), 3);
    SearchHit third = start.getLast();
    SearchPart.Key key = new SearchPart.Key(third.exact(), third.score(), third.entity().id());
    neo4j.run("MATCH (n:Product {id: 'product:3'}) DETACH DELETE n");
    assertThat(rods(new SearchPart(key, null, 10, false)))
        .containsExactly("product:4", "product:5");
    assertThat(rods(new SearchPart(null, key, 1, true)))
        .as("one more than asked for says that there are more")
        .containsExactly("product:1", "product:2");
  }

  @Test
  void whatIsCalledExactlySoStandsBeforeWhatMatchesBetterByItsWords() {
    neo4j.run("CREATE (:Entity:Product {id: 'product:a', name: 'Magnet magnet magnet'})");
    neo4j.run("CREATE (:Entity:Product {id: 'product:magnet', name: 'Sintered magnet of magnet'})");
    neo4j.run("CREATE (:Entity:Product {id: 'product:z', name: 'MAGNET'})");
    neo4j.run("CREATE (:Entity:Product {id: 'product:magnet-x', name: 4711})");

    List<SearchHit> hits = graphs.search(" Magnet ", Set.of(), 10);

    assertThat(hits.subList(0, 2))
        .allMatch(SearchHit::exact)
        .extracting(hit -> hit.entity().id())
        .containsExactlyInAnyOrder("product:magnet", "product:z");
    assertThat(hits.subList(2, 4)).noneMatch(SearchHit::exact);
    for (int i = 0; i < hits.size(); i++) {
      SearchHit hit = hits.get(i);
      SearchPart.Key key = new SearchPart.Key(hit.exact(), hit.score(), hit.entity().id());
      assertThat(
              graphs.search(
                  "magnet", Set.of(), new SearchPart(key, null, 10, false), Belief.PUBLIC))
          .isEqualTo(hits.subList(i + 1, hits.size()));
      assertThat(
              graphs.search("magnet", Set.of(), new SearchPart(null, key, 10, true), Belief.PUBLIC))
          .isEqualTo(hits.subList(0, i));
    }
  }

  private List<String> rods(SearchPart part) {
    return graphs.search("rod", EnumSet.of(EntityKind.PRODUCT), part, Belief.PUBLIC).stream()
        .map(hit -> hit.entity().id())
        .toList();
  }

  @Test
  void aSearchSaysWhatOfNameAndIdItFound() {
    neo4j.run("CREATE (:Entity:Product {id: 'product:ndfeb', name: 'Sintered NdFeB magnets'})");

    assertThat(marked("magnet")).containsExactly("magnets");
    assertThat(marked("sintred ndfeb")).containsExactly("Sintered", "NdFeB", "ndfeb");
  }

  private List<String> marked(String text) {
    SearchHit hit = graphs.search(text, Set.of(), 1).getFirst();
    return hit.highlights().stream()
        .map(
            mark ->
                (mark.field().equals("name") ? hit.entity().name() : hit.entity().id())
                    .substring(mark.start(), mark.end()))
        .toList();
  }

  private List<String> found(String text) {
    return graphs.search(text, Set.of(), 10).stream()
        .map(SearchHit::entity)
        .map(EntityRecord::id)
        .toList();
  }
}
