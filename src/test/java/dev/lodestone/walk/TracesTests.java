package dev.lodestone.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.supplygraph.Bound;
import dev.lodestone.supplygraph.DependencyKind;
import dev.lodestone.supplygraph.EntityKind;
import dev.lodestone.supplygraph.Graphs;
import dev.lodestone.supplygraph.SupplyGraph;
import dev.lodestone.supplygraph.Truncation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TracesTests {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
  private static final SupplyGraph MAGNETS =
      Graphs.parse(
          """
          jet <- m1; jet <- m2; car <- m2; car <- m3;
          m1 @ CN 100%; m2 @ CN 80%, JP 20%; m3 @ plant(CN, acme)
          """);

  private static TraceStep step(int maxLength, EntityKind kind, String... except) {
    return new TraceStep(
        Direction.UPSTREAM,
        EnumSet.allOf(DependencyKind.class),
        maxLength,
        Set.of(kind),
        Set.of(),
        Set.of(except),
        false);
  }

  private static TraceStep none(TraceStep step) {
    return new TraceStep(
        step.direction(),
        step.via(),
        step.maxLength(),
        step.kinds(),
        step.only(),
        step.except(),
        true);
  }

  private static TraceQuestion question(List<String> starts, TraceStep... steps) {
    return new TraceQuestion(starts, List.of(steps), DAY, Optional.empty(), 1_000, false);
  }

  private static List<String> traces(SupplyGraph graph, TraceQuestion question) {
    return Traces.find(graph, question).traces().stream().map(trace -> keys(graph, trace)).toList();
  }

  private static String keys(SupplyGraph graph, List<Integer> trace) {
    return String.join(" ", trace.stream().map(node -> graph.id(node).split(":", 2)[1]).toList());
  }

  @Test
  void aTraceIsOneChoiceForEachStep() {
    assertThat(
            traces(
                MAGNETS,
                question(
                    List.of("product:jet", "product:car"),
                    step(1, EntityKind.PRODUCT),
                    step(2, EntityKind.COUNTRY))))
        .containsExactly(
            "car m2 CN", "car m2 JP", "car m3 CN", "jet m1 CN", "jet m2 CN", "jet m2 JP");
  }

  @Test
  void anAbsentStepKeepsWhatReachesNothingOfTheKind() {
    TraceStep outsideChina = none(step(2, EntityKind.COUNTRY, "country:CN"));

    assertThat(
            traces(
                MAGNETS, question(List.of("product:m1", "product:m2", "product:m3"), outsideChina)))
        .containsExactly("m1", "m3");
    assertThat(
            traces(
                MAGNETS,
                question(
                    List.of("product:car"),
                    step(1, EntityKind.PRODUCT),
                    outsideChina,
                    step(2, EntityKind.FACILITY))))
        .as("the step after goes on from the thing before")
        .containsExactly("car m3 plant");
  }

  @Test
  void aStepTakesNoMoreRelationshipsThanItMay() {
    assertThat(traces(MAGNETS, question(List.of("product:m3"), step(1, EntityKind.COUNTRY))))
        .isEmpty();
    assertThat(traces(MAGNETS, question(List.of("product:m3"), step(2, EntityKind.COUNTRY))))
        .containsExactly("m3 CN");
  }

  @Test
  void whatCannotBeDecidedIsLeftOutAndSaid() {
    TraceAnswer answer =
        Traces.find(
            MAGNETS,
            question(List.of("product:m1"), none(step(2, EntityKind.COUNTRY, "country:CN"))),
            1);

    assertThat(answer.traces()).isEmpty();
    assertThat(answer.truncatedBy()).containsExactly(new Truncation(Bound.COUNT, 1));
  }

  /** Pages of every size, in both directions, put together give the whole list. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void pagesPutTogetherAreTheWholeList(long seed) {
    Random random = new Random(seed);
    StringBuilder drawing = new StringBuilder();
    for (int from = 0; from < 8; from++) {
      for (int to = 0; to < 8; to++) {
        if (random.nextInt(100) < 30) {
          drawing.append("n%d <- all(to%d: n%d); ".formatted(from, to, to));
        }
      }
      drawing.append("n%d; ".formatted(from));
    }
    SupplyGraph graph = Graphs.parse(drawing.toString());
    List<String> starts = IntStream.range(0, 8).mapToObj(i -> "product:n" + i).toList();
    TraceStep[] steps = {step(1, EntityKind.PRODUCT), step(2, EntityKind.PRODUCT, "product:n3")};
    List<String> all = traces(graph, question(starts, steps));
    assertThat(all).isSorted().doesNotHaveDuplicates();

    for (int size : new int[] {1, 3, 7}) {
      for (boolean backwards : new boolean[] {false, true}) {
        assertThat(pages(graph, starts, List.of(steps), size, backwards))
            .as(drawing.toString())
            .isEqualTo(all);
      }
    }
  }

  private static List<String> pages(
      SupplyGraph graph, List<String> starts, List<TraceStep> steps, int size, boolean backwards) {
    List<String> met = new ArrayList<>();
    Optional<List<String>> beyond = Optional.empty();
    boolean hasMore = true;
    while (hasMore) {
      TraceAnswer page =
          Traces.find(graph, new TraceQuestion(starts, steps, DAY, beyond, size, backwards));
      met.addAll(
          backwards ? 0 : met.size(), page.traces().stream().map(t -> keys(graph, t)).toList());
      hasMore = page.hasMore();
      if (hasMore) {
        List<Integer> edge = backwards ? page.traces().getFirst() : page.traces().getLast();
        beyond = Optional.of(edge.stream().map(graph::id).toList());
      }
    }
    return met;
  }

  @Test
  void aPageGoesOnBehindATraceThatIsGone() {
    TraceQuestion behind =
        new TraceQuestion(
            List.of("product:jet"),
            List.of(step(1, EntityKind.PRODUCT)),
            DAY,
            Optional.of(List.of("product:jet", "product:m15")),
            10,
            false);

    assertThat(traces(MAGNETS, behind)).containsExactly("jet m2");
  }

  @Test
  void whatIsReachedComesNearestFirst() {
    ReachableThings found =
        ReachableThings.find(
            MAGNETS,
            "product:car",
            Direction.UPSTREAM,
            EnumSet.allOf(DependencyKind.class),
            Set.of(),
            2,
            DAY);

    assertThat(found.nodes().stream().map(one -> one.depth() + " " + MAGNETS.id(one.node())))
        .containsExactly(
            "1 product:m2", "1 product:m3", "2 country:CN", "2 country:JP", "2 facility:plant");
    assertThat(found.truncatedBy()).containsExactly(new Truncation(Bound.LENGTH, 2));
  }

  @Test
  void whatDependsIsReachedDownstreamAndKindsAreListedWhateverLiesBetween() {
    assertThat(
            ReachableThings.find(
                    MAGNETS,
                    "company:acme",
                    Direction.DOWNSTREAM,
                    EnumSet.allOf(DependencyKind.class),
                    Set.of(EntityKind.PRODUCT),
                    50,
                    DAY)
                .nodes()
                .stream()
                .map(one -> one.depth() + " " + MAGNETS.id(one.node())))
        .containsExactly("2 product:m3", "3 product:car");
  }
}
