package dev.lodestone.chokepoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.Seeds;
import dev.lodestone.andor.Availability;
import dev.lodestone.scenario.DrawnEdits;
import dev.lodestone.scenario.Edits;
import dev.lodestone.supplygraph.Addition;
import dev.lodestone.supplygraph.Graphs;
import dev.lodestone.supplygraph.Slot;
import dev.lodestone.supplygraph.SupplyGraph;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is read into columns is what the graph says, and what is made of them what is computed. */
class ColumnsAgreementTests {
  private static final int SEEDS = Seeds.atMost(120);
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

  @Test
  void chainsSayTheSameInColumnsAsInObjects() {
    for (int seed = 0; seed < SEEDS; seed++) {
      compare(chain(Graphs.parse(draw(seed))));
    }
  }

  @Test
  void editedChainsSayTheSameInColumnsAsInObjects() {
    int added = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      Sketch sketch = Sketch.of(seed);
      SupplyGraph recorded = Graphs.parse(sketch.draw());
      String text =
          RandomEdits.of(sketch, new Random(seed), 4, false).stream()
              .map(RandomEdits.RandomEdit::text)
              .collect(Collectors.joining(" and "));
      SupplyGraph edited =
          Edits.apply(recorded, DrawnEdits.parse(recorded, text), Assumptions.on(DAY));
      Chain chain = chain(edited);
      compare(chain);
      added += chain.items().stream().mapToInt(item -> item.supply().additions().size()).sum();
    }
    assertThat(added).as("additions seen upstream").isGreaterThan(SEEDS);
  }

  private static void compare(Chain chain) {
    for (Item item : chain.items()) {
      int index = item.index();
      assertThat(chain.index(item.node())).isEqualTo(index);
      assertThat(chain.isUnrecorded(index)).isEqualTo(item.isUnrecorded());
      assertThat(chain.isDataGap(index)).isEqualTo(item.isDataGap());
      compareRecipe(chain, item);
      compareSuppliers(chain.parts(), item);
      compareAdditions(chain.parts(), item);
    }
  }

  private static void compareAdditions(Parts parts, Item item) {
    List<Shape.Part> read =
        parts.shape(item.index()).parts().stream().filter(Shape.Part::isAdded).toList();
    List<Addition> additions = item.supply().additions();
    assertThat(read).hasSameSizeAs(additions);
    for (int i = 0; i < read.size(); i++) {
      Shape.Part part = read.get(i);
      Addition addition = additions.get(i);
      assertThat(part.supplier()).isEqualTo(addition.supplier());
      assertThat(part.country()).isEqualTo(addition.country().orElse(Item.NONE));
      assertThat(part.dependency()).isEqualTo(addition.dependency());
      assertThat(part.operators()).isEqualTo(addition.operators());
      assertThat(part.isRecycled()).isEqualTo(addition.recycled());
    }
  }

  private static void compareRecipe(Chain chain, Item item) {
    Recipes recipes = chain.recipes();
    int first = recipes.firstSlot(item.index());
    assertThat(recipes.endSlot(item.index()) - first).isEqualTo(item.recipe().size());
    for (int i = 0; i < item.recipe().size(); i++) {
      Slot slot = item.recipe().get(i);
      assertThat(recipes.needs(first + i)).isEqualTo(slot.needs());
      List<Integer> nodes = new ArrayList<>();
      List<Integer> dependencies = new ArrayList<>();
      for (int at = recipes.firstAlternative(first + i);
          at < recipes.endAlternative(first + i);
          at++) {
        nodes.add(chain.node(recipes.alternative(at)));
        dependencies.add(recipes.dependency(at));
      }
      assertThat(nodes)
          .isEqualTo(slot.alternatives().stream().map(Slot.Alternative::item).toList());
      assertThat(dependencies)
          .isEqualTo(slot.alternatives().stream().map(Slot.Alternative::dependency).toList());
    }
  }

  private static void compareSuppliers(Parts parts, Item item) {
    List<Item.Supplier> read = new ArrayList<>();
    for (Shape.Part part : parts.shape(item.index()).parts()) {
      if (part.kind() == Shape.Kind.FACILITY && !part.isAdded()) {
        read.add(
            item.suppliers().stream()
                .filter(supplier -> supplier.dependency() == part.dependency())
                .filter(supplier -> supplier.facility() == part.supplier())
                .filter(supplier -> supplier.country() == part.country())
                .filter(supplier -> supplier.operators().equals(part.operators()))
                .findFirst()
                .orElseThrow());
      }
    }
    assertThat(read).containsExactlyInAnyOrderElementsOf(item.suppliers());
  }

  @Test
  void holdingsMadeOnDemandHoldExactlyWhenTheirGatesDo() {
    int failed = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      SupplyGraph graph = Graphs.parse(draw(seed));
      ChokepointQuestion question =
          new ChokepointQuestion(
              "product:p0", EnumSet.allOf(ChokepointLevel.class), Assumptions.on(DAY));
      Chain chain = chain(graph);
      Translation optimistic = Translator.optimistic(chain, Borders.of(chain, question), question);
      for (Translation translation :
          List.of(optimistic, Translator.pessimistic(question, optimistic, true))) {
        for (Member member : translation.members().values()) {
          failed += compareStates(translation, member, "seed " + seed + " without " + member);
        }
      }
    }
    assertThat(failed).as("states seen that fall short").isGreaterThan(SEEDS);
  }

  private static int compareStates(Translation translation, Member lost, String description) {
    int failed = 0;
    Availability now = translation.under(translation.losing(List.of(lost)));
    for (int state = 0; state < translation.itemGates().size(); state++) {
      Holding holding = translation.holding(state);
      if (!translation.has(state)
          || holding.terms().isEmpty()
          || isItself(translation, state, lost)) {
        continue;
      }
      long left = 0;
      for (Term term : holding.terms()) {
        left += now.isAvailable(term.gate()) ? term.weight() : 0;
        boolean parts =
            now.isAvailable(term.up())
                && now.isAvailable(term.cross())
                && now.isAvailable(term.recipe());
        if (term.part().kind() == Shape.Kind.FACILITY) {
          assertThat(now.isAvailable(term.gate())).as(description).isEqualTo(parts);
        }
      }
      assertThat(translation.isAvailable(state, now))
          .as(description)
          .isEqualTo(left >= holding.need());
      failed += left < holding.need() ? 1 : 0;
    }
    return failed;
  }

  private static boolean isItself(Translation translation, int state, Member lost) {
    return translation.item(state).node() == lost.node();
  }

  @Test
  void membersAreFoundByLeafAndByName() {
    Members members = new Members();
    for (int i = 0; i < 1000; i++) {
      members.add(ChokepointLevel.values()[i % 7], 3_000_000 - 7 * i, 5 * i + 2);
    }
    assertThat(members).hasSize(1000);
    members.forEach(
        (leaf, member) -> {
          assertThat(members.get(leaf)).isEqualTo(member);
          assertThat(members.leaf(member.level(), member.node())).isEqualTo(leaf);
        });
    assertThat(members.get(3)).isNull();
    assertThat(members.leaf(ChokepointLevel.COUNTRY, 1)).isEqualTo(Item.NONE);
    assertThat(members.allLeaves().cardinality()).isEqualTo(1000);
    assertThat(members.leavesOf(List.of(new Member(ChokepointLevel.COUNTRY, 1))))
        .isEqualTo(new BitSet());
  }

  private static String draw(int seed) {
    return seed % 2 == 0 ? Sketch.of(seed).draw() : BorderSketch.of(seed).draw();
  }

  private static Chain chain(SupplyGraph graph) {
    return Chain.upstream(graph, graph.find("product:p0").orElseThrow(), DAY);
  }
}
