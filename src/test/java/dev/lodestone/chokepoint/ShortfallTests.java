package dev.lodestone.chokepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestone.supplygraph.Bound;
import dev.lodestone.supplygraph.Graphs;
import dev.lodestone.supplygraph.Slice;
import dev.lodestone.supplygraph.Truncation;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShortfallTests {
  @Test
  void aBanLeavesLessBeforeAnythingIsLost() {
    Answers drawn =
        new Answers(Graphs.parse("magnet @ CN 40%, JP 60%; R of CN controls magnet : ban"));

    ChokepointAnswer answer = drawn.ask("magnet among COUNTRY");
    assertThat(Answers.interval(answer.withNothingLost())).isEqualTo("60..60%");
    assertThat(drawn.shortfall(answer, "JP")).isEqualTo("100..100% severed");
  }

  @Test
  void whatIsUnavailableFromTheStartSaysHowMuchThereIs() {
    Answers drawn =
        new Answers(Graphs.parse("magnet @ CN 80%, JP 20%; R of CN controls magnet : ban"));

    ChokepointAnswer answer = drawn.ask("magnet among COUNTRY");
    assertThat(answer.chokepoints()).isEmpty();
    assertThat(Answers.interval(answer.withNothingLost())).isEqualTo("20..20%");
  }

  @Test
  void aLoopThatRunsIsAsThinAsWhatFeedsIt() {
    Answers drawn = new Answers(Graphs.parse("a <- all(b, ore); b <- a; ore @ CN 70%, NO 30%"));

    ChokepointAnswer running = drawn.ask("a among COUNTRY with RUNNING");
    assertThat(drawn.shortfall(running, "CN")).isEqualTo("70..70% thinned");
    assertThat(Answers.interval(drawn.ask("a among COUNTRY").withNothingLost())).isEqualTo("0..0%");
  }

  @Test
  void theFirstThousandAreMeasuredAndTheOthersBounded() {
    int length = Explanations.MOST_MEASURED + 1;
    String chain =
        IntStream.rangeClosed(1, length)
            .mapToObj(i -> "p" + (i - 1) + " <- p" + i)
            .collect(Collectors.joining(";\n"));
    ChokepointAnswer answer = new Answers(Graphs.parse(chain)).ask("p0 among PRODUCT");

    assertThat(answer.chokepoints()).hasSize(length);
    assertThat(answer.chokepoints().getFirst().shortfall().lower()).isEqualTo(1_000_000);
    assertThat(answer.chokepoints().getLast().shortfall())
        .isEqualTo(new Interval(650_001, 1_000_000));
    assertThat(answer.chokepoints().getLast().effect()).isEqualTo(Effect.THINNED);
    assertThat(answer.truncatedBy())
        .containsExactly(new Truncation(Bound.COUNT, Explanations.MOST_MEASURED));
  }

  @Test
  void theWaysOfAPageAloneAreToldAndOfALongWayTheFirstStepsAndTheLast() {
    int length = 300;
    String chain =
        IntStream.rangeClosed(1, length)
            .mapToObj(i -> "p" + (i - 1) + " <- p" + i)
            .collect(Collectors.joining(";\n"));
    Answers names = new Answers(Graphs.parse(chain));
    ChokepointAnswer all = names.ask("p0 among PRODUCT");
    ChokepointAnswer page = Chokepoints.find(all.graph(), all.question(), Slice.first(97, 5));

    assertThat(page.chokepoints())
        .extracting(Chokepoint::members)
        .isEqualTo(all.chokepoints().stream().map(Chokepoint::members).toList());
    for (int position = 0; position < length; position++) {
      Witness way = page.chokepoints().get(position).way();
      boolean shown = position >= 97 && position < 102;
      assertThat(way)
          .isEqualTo(shown ? all.chokepoints().get(position).way() : new Witness(List.of(), 0));
    }
    for (Chokepoint one : all.chokepoints()) {
      int number = Integer.parseInt(names.name(one.members().getFirst().node()).substring(1));
      assertThat(one.way().length()).isEqualTo(number + 1);
      assertThat(one.witness()).hasSize(Math.min(Witness.MOST_STEPS, number + 1));
      assertThat(names.name(one.witness().getFirst().item())).isEqualTo("p" + number);
      assertThat(names.name(one.witness().getLast().item())).isEqualTo("p0");
      assertThat(names.name(one.witness().get(Math.min(98, number - 1)).item()))
          .isEqualTo("p" + (number - Math.min(98, number - 1)));
    }
  }

  @Test
  void anIntervalHasItsBoundsInOrder() {
    assertThatThrownBy(() -> new Interval(2, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Interval(0, 1_000_001))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
