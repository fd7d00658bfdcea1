package dev.lodestone.andor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestone.Seeds;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DegreesTests {
  private static final int SEEDS = Seeds.atMost(3_000);

  private final AndOrBuilder builder = new AndOrBuilder();

  @ParameterizedTest
  @EnumSource
  void aDegreeIsTheLargestPartForWhichTheNodeIsAvailable(FixedPoint solution) {
    int between = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      RandomSystem drawn = RandomSystem.of(seed, 8, 14).by(solution);
      List<RandomSystem.Part> parts = drawn.parts(random);
      BitSet lost = new BitSet();
      random.ints(2, 0, drawn.leaves()).forEach(lost::set);
      Degrees degrees = drawn.graded(parts).evaluate(lost);
      for (int node = 0; node <= drawn.top(); node++) {
        int degree = degrees.of(node);
        String description = "seed " + seed + ", node " + node + ", degree " + degree;
        assertThat(isAvailable(drawn, parts, degree, lost, node) || degree == 0)
            .as(description)
            .isTrue();
        assertThat(degree < GradedSystem.WHOLE && isAvailable(drawn, parts, degree + 1, lost, node))
            .as(description)
            .isFalse();
        between += degree > 0 && degree < GradedSystem.WHOLE ? 1 : 0;
      }
    }
    assertThat(between).as("nodes available by degrees").isGreaterThan(SEEDS / 2);
  }

  private static boolean isAvailable(
      RandomSystem drawn, List<RandomSystem.Part> parts, int part, BitSet lost, int node) {
    return Availability.evaluate(drawn.build(parts, part), lost).isAvailable(node);
  }

  @Test
  void whatIsLeftAtAllIsAtLeastOnePartPerMillion() {
    int crumb = builder.leaf();
    int supply = builder.gateApart();
    builder.defineAll(supply, crumb);
    AndOrSystem base = builder.build();
    GradedBuilder graded = new GradedBuilder(base);
    graded.gradeLast(supply, 3_000_000, new int[] {crumb}, new int[] {1});

    assertThat(graded.build().evaluate(new BitSet()).of(supply)).isOne();
  }

  @Test
  void weightsNeedATotal() {
    int leaf = builder.leaf();
    int gate = builder.gateApart();
    builder.defineAll(gate, leaf);
    GradedBuilder graded = new GradedBuilder(builder.build());

    assertThatThrownBy(() -> graded.gradeLast(gate, 0, new int[] {leaf}, new int[] {1}))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
