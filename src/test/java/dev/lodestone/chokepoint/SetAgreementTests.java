package dev.lodestone.chokepoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.Seeds;
import dev.lodestone.supplygraph.Graphs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sets that cut together, against all subsets tried by the rules as written. */
class SetAgreementTests {
  private static final int SEEDS = Seeds.atMost(3_000);

  @ParameterizedTest
  @EnumSource
  void everySetIsFoundWithItsCertaintyAndThePossibleOnesWithin(CycleReading cycles) {
    int[] certain = new int[4];
    int[] possible = new int[4];
    int within = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      Sketch sketch = Sketch.of(seed).read(cycles);
      int min = List.of(0, 35, 50, 100).get(seed % 4);
      int order = 3;
      String description = "seed " + seed + "\n" + sketch.draw();
      Answers names = new Answers(Graphs.parse(sketch.draw()));
      ChokepointAnswer answer =
          names.ask(
              "p0 among COUNTRY, PRODUCT with min %d%%, order %d, %s"
                  .formatted(min, order, cycles));
      Map<Set<String>, Certainty> expected =
          expected(sketch, countriesAndProducts(sketch), min, order);
      Map<Set<String>, Certainty> found = new TreeMap<>(SetAgreementTests::compare);
      for (Chokepoint one : answer.chokepoints()) {
        found.put(names(names, one.members()), one.certainty());
        Set<Set<String>> subsets = new TreeSet<>(SetAgreementTests::compare);
        one.possibleSubsets().forEach(subset -> subsets.add(names(names, subset)));
        assertThat(subsets).as(description).isEqualTo(within(expected, one, names));
        within += subsets.size();
        (one.certainty() == Certainty.CERTAIN ? certain : possible)[one.order()]++;
        assertThat(names.name(one.witness().getLast().item())).as(description).isEqualTo("p0");
        assertThat(one.witness())
            .as(description)
            .allSatisfy(step -> assertThat(step.because()).isNotEmpty());
      }
      assertThat(found).as(description).isEqualTo(expected);
      assertThat(answer.chokepoints()).as(description).hasSameSizeAs(expected.keySet());
      assertThat(answer.completeToOrder()).as(description).isEqualTo(order);
    }
    assertThat(certain[2]).as("certain sets of two").isGreaterThan(SEEDS / 8);
    assertThat(certain[3]).as("certain sets of three").isGreaterThan(SEEDS / 80);
    assertThat(possible[2]).as("possible sets of two").isGreaterThan(SEEDS / 80);
    assertThat(within).as("possible sets in certain ones").isGreaterThan(SEEDS / 80);
  }

  @Test
  void amongManyLevelsWhatIsNotListedFallsUnderAListedSet() {
    int fallen = 0;
    for (int seed = 0; seed < SEEDS / 3; seed++) {
      Sketch sketch = Sketch.of(seed);
      String description = "seed " + seed + "\n" + sketch.draw();
      Answers names = new Answers(Graphs.parse(sketch.draw()));
      ChokepointAnswer answer =
          names.ask("p0 among COUNTRY, COMPANY, FACILITY with min 35%, order 2");
      Set<String> members = new TreeSet<>(sketch.members());
      members.removeIf(member -> member.startsWith("p"));
      Map<Set<String>, Certainty> expected = expected(sketch, members, 35, 2);
      for (Chokepoint one : answer.chokepoints()) {
        Certainty certainty = expected.remove(names(names, one.members()));
        assertThat(one.certainty()).as(description).isEqualTo(certainty);
      }
      fallen += expected.size();
      expected.forEach(
          (set, certainty) ->
              assertThat(answer.chokepoints())
                  .as(description + set)
                  .anyMatch(
                      wider ->
                          wider.order() <= set.size()
                              && wider.certainty().compareTo(certainty) <= 0));
    }
    assertThat(fallen).as("sets under a wider one").isGreaterThan(SEEDS / 10);
  }

  private static Set<String> countriesAndProducts(Sketch sketch) {
    Set<String> members = new TreeSet<>(sketch.members());
    members.removeIf(member -> !member.matches("p.|[A-Z]{2}"));
    return members;
  }

  private static Set<Set<String>> within(
      Map<Set<String>, Certainty> expected, Chokepoint set, Answers names) {
    Set<Set<String>> within = new TreeSet<>(SetAgreementTests::compare);
    if (set.certainty() == Certainty.CERTAIN) {
      expected.forEach(
          (other, certainty) -> {
            if (certainty == Certainty.POSSIBLE && names(names, set.members()).containsAll(other)) {
              within.add(other);
            }
          });
    }
    return within;
  }

  private static Map<Set<String>, Certainty> expected(
      Sketch sketch, Set<String> members, int min, int order) {
    Map<Set<String>, Certainty> expected = new TreeMap<>(SetAgreementTests::compare);
    if (!sketch.stands("", true, min)) {
      return expected;
    }
    if (sketch.stands("", false, min)) {
      minimal(sketch, members, false, min, order).stream()
          .filter(set -> sketch.stands(set, true, min))
          .forEach(set -> expected.put(set, Certainty.POSSIBLE));
    }
    minimal(sketch, members, true, min, order).forEach(set -> expected.put(set, Certainty.CERTAIN));
    return expected;
  }

  /** All subsets that cut and contain none that was found before, the smallest first. */
  private static List<Set<String>> minimal(
      Sketch sketch, Set<String> members, boolean optimistic, int min, int order) {
    List<Set<String>> minimal = new ArrayList<>();
    List<Set<String>> standing = List.of(new TreeSet<>());
    for (int size = 1; size <= order; size++) {
      Set<Set<String>> next = new TreeSet<>(SetAgreementTests::compare);
      for (Set<String> smaller : standing) {
        for (String member : members) {
          Set<String> set = new TreeSet<>(smaller);
          if (set.add(member) && minimal.stream().noneMatch(set::containsAll)) {
            next.add(set);
          }
        }
      }
      List<Set<String>> stood = new ArrayList<>();
      for (Set<String> set : next) {
        (sketch.stands(set, optimistic, min) ? stood : minimal).add(set);
      }
      standing = stood;
    }
    return minimal;
  }

  private static Set<String> names(Answers names, List<Member> members) {
    Set<String> set = new TreeSet<>();
    members.forEach(member -> set.add(names.name(member.node())));
    return set;
  }

  private static int compare(Set<String> one, Set<String> other) {
    return String.join(" ", one).compareTo(String.join(" ", other));
  }
}
