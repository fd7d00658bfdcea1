package dev.lodestone.datapackage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.supplygraph.EntityKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is proposed for rows that may be about something that others state. */
class MatchProposalTests {
  private static final List<KnownEntity> OTHERS =
      List.of(
          entity("element:Dy", "Dysprosium", Map.of("symbol", "Dy", "cas", "7429-91-6")),
          entity("product:ferrite", "Ferrite magnet", Map.of("hs", "8505.19")),
          entity("product:servo", "Industrial servo motor", Map.of("hs", "8501.52"), "AC servo"),
          entity("product:small-motor", "Small motor", Map.of("hs", "8501.52")),
          entity("company:acme", "Acme Magnets", Map.of("lei", "5493001KJTIIGC8Y1R12")));
  private static final KnownEntities KNOWN =
      new KnownEntities(
          id -> id.equals("product:ferrite"),
          id -> false,
          Optional.of((kind, property, value) -> List.of()));

  @TempDir Path folder;

  private static KnownEntity entity(
      String id, String name, Map<String, String> properties, String... aliases) {
    EntityKind kind = EntityKind.findById(id).orElseThrow();
    return new KnownEntity(id, kind, name, properties, List.of(aliases));
  }

  private static List<KnownEntity> ofKind(List<KnownEntity> all, EntityKind kind) {
    return all.stream().filter(one -> one.kind() == kind).toList();
  }

  private List<String> proposals(String table, String... rows) {
    return proposals(OTHERS, table, rows).proposals().stream()
        .map(MatchProposal::toString)
        .toList();
  }

  private MatchProposals proposals(List<KnownEntity> others, String table, String... rows) {
    return DrawnPackage.read(ForeignPackage.of(folder, table).stating("", rows).write())
        .propose(KNOWN, kind -> ofKind(others, kind));
  }

  private static final String PRODUCTS =
      """
      {"table": "products", "columns": {"id": {"column": "Part", "slug": true, "prefix": "product:"},
        "name": "Part", "stage": {"value": "COMPONENT"}, "hs": "Customs"}}
      """;

  @Test
  void proposesByNameByWordsInAnyOrderAndByOtherNames() {
    assertThat(
            proposals(
                "Part,Customs\nindustrial SERVO motor,\n\"Motor, servo, industrial\",\nAC servo,\n",
                PRODUCTS))
        .containsExactly(
            "foreign.csv:2 Product \"industrial SERVO motor\" may be product:servo (Industrial"
                + " servo motor) 0.95: same name",
            "foreign.csv:3 Product \"Motor, servo, industrial\" may be product:servo (Industrial"
                + " servo motor) 0.90: same words",
            "foreign.csv:4 Product \"AC servo\" may be product:servo (Industrial servo motor) 0.95:"
                + " same name");
  }

  @Test
  void proposesByLikenessWithWhatItIsLike() {
    assertThat(proposals("Part,Customs\nIndustial servo motors,\nGearbox,\n", PRODUCTS))
        .containsExactly(
            "foreign.csv:2 Product \"Industial servo motors\" may be product:servo (Industrial"
                + " servo motor) 0.68: name like \"Industrial servo motor\"");
  }

  @Test
  void letsACustomsCodeSpeakForSeveralAndTheNameDecide() {
    assertThat(proposals("Part,Customs\nServo motor,8501.52\n", PRODUCTS))
        .containsExactly(
            "foreign.csv:2 Product \"Servo motor\" may be product:servo (Industrial servo motor)"
                + " 0.78: same hs 8501.52 and name like \"Industrial servo motor\"; or"
                + " product:small-motor (Small motor) 0.71: same hs 8501.52 and name like \"Small"
                + " motor\"");
  }

  @Test
  void proposesByIdentifiersWhateverTheName() {
    assertThat(
            proposals(
                "Metal,CAS,Firm,LEI\nDysprosium metal 99.9,7429-91-6,ACM,5493001KJTIIGC8Y1R12\n",
                """
                {"table": "elements", "columns": {"id": {"value": "element:X"}, "name": "Metal",
                  "symbol": {"value": "X"}, "atomicNumber": {"value": "66"}, "cas": "CAS"}}
                """,
                """
                {"table": "companies", "columns": {"id": {"value": "company:acm"}, "name": "Firm",
                  "lei": "LEI"}}
                """))
        .containsExactly(
            "foreign.csv:2 Element \"Dysprosium metal 99.9\" may be element:Dy (Dysprosium) 0.99:"
                + " same cas 7429-91-6",
            "foreign.csv:2 Company \"ACM\" may be company:acme (Acme Magnets) 0.99: same lei"
                + " 5493001KJTIIGC8Y1R12 and name like \"acme\"");
  }

  @Test
  void takesTwoIdentifiersForTwoThingsHoweverAlikeTheNames() {
    assertThat(
            proposals(
                "Firm,LEI\nAcme Magnets,7H6GLXDRUGQFU57RNE97\n",
                """
                {"table": "companies", "columns": {"id": {"value": "company:acm"}, "name": "Firm",
                  "lei": "LEI"}}
                """))
        .isEmpty();
  }

  @Test
  void saysNothingOfRowsAboutWhatOthersState() {
    assertThat(proposals("Part,Customs\nFerrite,8505.19\n", PRODUCTS)).isEmpty();
  }

  @Test
  void proposesForATextThatMatchesNothingOnce() {
    assertThat(
            proposals(
                "Part,Of\nAX-3,\"Servo motor, industrial\"\nAX-4,\"Servo motor, industrial\"\n",
                """
                {"table": "variant-of", "columns": {
                  "product": {"column": "Part", "slug": true, "prefix": "product:"},
                  "variantOf": {"column": "Of", "match": {"kind": "Product", "property": "name"}}}}
                """))
        .containsExactly(
            "foreign.csv:2 Product \"Servo motor, industrial\" may be product:servo (Industrial"
                + " servo motor) 0.90: same words");
  }

  @Test
  void isBoundedAndSaysSo() {
    String table =
        "Part,Customs\n"
            + IntStream.range(0, 1_100)
                .mapToObj("Servo motor %d,8501.52%n"::formatted)
                .reduce("", String::concat);

    MatchProposals many = proposals(OTHERS, table, PRODUCTS);

    assertThat(many.proposals()).hasSize(MatchProposals.MOST);
    assertThat(many.more()).isEqualTo(100);
    assertThat(many.toString()).endsWith("\nand 100 more");
    List<KnownEntity> twins =
        IntStream.range(0, 9).mapToObj(i -> entity("product:twin-" + i, "Twin", Map.of())).toList();
    assertThat(proposals(twins, "Part,Customs\nTwin,\n", PRODUCTS).proposals())
        .singleElement()
        .satisfies(
            one ->
                assertThat(one.candidates())
                    .extracting(MatchProposal.Candidate::id)
                    .containsExactly(
                        "product:twin-0",
                        "product:twin-1",
                        "product:twin-2",
                        "product:twin-3",
                        "product:twin-4"));
  }

  @Test
  void doesNotDependOnTheOrderOfWhatIsKnown() {
    List<KnownEntity> backwards = new ArrayList<>(OTHERS);
    Collections.reverse(backwards);
    String table = "Part,Customs\nServo motor,8501.52\nFerite magnets,\n";

    assertThat(proposals(backwards, table, PRODUCTS)).isEqualTo(proposals(OTHERS, table, PRODUCTS));
  }
}
