package dev.lodestone.chokepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lodestone.Seeds;
import dev.lodestone.supplygraph.EndUse;
import dev.lodestone.supplygraph.Graphs;
import dev.lodestone.supplygraph.Shares;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Probability and importance against the sum over all states, by the rules as written. */
class ImportanceAgreementTests {
  private static final int SEEDS = Seeds.atMost(2_000);
  private static final Offset<Double> ROUNDING = within(1e-12);

  /** What is lost how likely in one drawn graph, and how much must remain. */
  private record Drawn(Sketch sketch, List<String> members, List<Double> chances, int min) {
    static Drawn of(int seed, CycleReading cycles) {
      Sketch sketch = Sketch.of(seed).read(cycles);
      List<String> members = new ArrayList<>();
      for (String member : new TreeSet<>(sketch.members())) {
        if (List.of("CN", "JP", "US").contains(member) || member.matches("p[1-9]\\d*")) {
          members.add(member);
        }
      }
      Random random = new Random(seed);
      List<Double> chances = new ArrayList<>();
      members.forEach(member -> chances.add(random.nextInt(4) / 4.0 + .1));
      return new Drawn(sketch, members, chances, List.of(0, 35, 50, 100).get(seed % 4));
    }

    ImportanceQuestion question(CycleReading cycles) {
      List<MemberProbability> given = new ArrayList<>();
      for (int i = 0; i < members.size(); i++) {
        boolean country = !members.get(i).startsWith("p");
        given.add(
            new MemberProbability(
                country ? ChokepointLevel.COUNTRY : ChokepointLevel.PRODUCT,
                (country ? "country:" : "product:") + members.get(i),
                chances.get(i)));
      }
      return new ImportanceQuestion(
          "product:p0",
          Set.of(ChokepointLevel.COUNTRY, ChokepointLevel.PRODUCT),
          new Assumptions(
              LocalDate.of(2026, 6, 1), null, EndUse.CIVIL, Shares.ofFraction(min / 100.0), cycles),
          given);
    }

    /** The probability that the target falls short when the member at a place is lost or not. */
    double sum(boolean optimistic, int fixed, boolean fixedLost) {
      double sum = 0;
      for (int state = 0; state < 1 << members.size(); state++) {
        Set<String> lost = new HashSet<>();
        double weight = 1;
        for (int i = 0; i < members.size(); i++) {
          boolean isLost = (state >> i & 1) != 0;
          double chance = i == fixed ? (fixedLost ? 1 : 0) : chances.get(i);
          weight *= isLost ? chance : 1 - chance;
          if (isLost) {
            lost.add(members.get(i));
          }
        }
        sum += weight > 0 && !sketch.stands(lost, optimistic, min) ? weight : 0;
      }
      return sum;
    }
  }

  @ParameterizedTest
  @EnumSource
  void theProbabilityIsTheSumOverAllStatesInEachCompletion(CycleReading cycles) {
    int between = 0;
    int apart = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      Drawn drawn = Drawn.of(seed, cycles);
      ImportanceAnswer answer =
          Importances.find(Graphs.parse(drawn.sketch().draw()), drawn.question(cycles));
      String description = "seed " + seed + "\n" + drawn.sketch().draw();
      assertThat(answer.lower())
          .as(description)
          .isCloseTo(drawn.sum(true, -1, false), ROUNDING)
          .isLessThanOrEqualTo(answer.upper() + 1e-12);
      assertThat(answer.upper()).as(description).isCloseTo(drawn.sum(false, -1, false), ROUNDING);
      between += answer.lower() > 0 && answer.lower() < 1 ? 1 : 0;
      apart += answer.upper() > answer.lower() + 1e-9 ? 1 : 0;
    }
    assertThat(between).isGreaterThan(SEEDS / 4);
    assertThat(apart).isGreaterThan(SEEDS / 20);
  }

  @ParameterizedTest
  @EnumSource
  void eachMemberIsMeasuredLostAndHeld(CycleReading cycles) {
    int measured = 0;
    for (int seed = 0; seed < SEEDS / 4; seed++) {
      Drawn drawn = Drawn.of(seed, cycles);
      ImportanceAnswer answer =
          Importances.find(Graphs.parse(drawn.sketch().draw()), drawn.question(cycles));
      String description = "seed " + seed + "\n" + drawn.sketch().draw();
      for (MemberImportance one : answer.members()) {
        String id = answer.graph().id(one.member().node());
        int place = drawn.members().indexOf(id.substring(id.indexOf(':') + 1));
        assertThat(place).as(description).isNotNegative();
        if (one.certain().isPresent()) {
          ImportanceMeasures certain = one.certain().orElseThrow();
          assertThat(certain.ifLost().orElseThrow())
              .as(description)
              .isCloseTo(drawn.sum(true, place, true), ROUNDING);
          assertThat(certain.ifHeld().orElseThrow())
              .as(description)
              .isCloseTo(drawn.sum(true, place, false), ROUNDING);
          measured++;
        }
      }
    }
    assertThat(measured).isGreaterThan(SEEDS / 4);
  }
}
