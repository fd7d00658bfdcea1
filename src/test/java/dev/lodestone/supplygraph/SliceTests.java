package dev.lodestone.supplygraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SliceTests {
  private static String of(Slice slice, int count) {
    String wanted =
        IntStream.range(0, count)
            .filter(place -> slice.contains(place, count))
            .mapToObj(Integer::toString)
            .reduce("", (a, b) -> a + b);
    assertThat(wanted).hasSize(slice.end(count) - slice.begin(count));
    return wanted;
  }

  @Test
  void theFirstOnesComeAfterThoseLeftOut() {
    assertThat(of(Slice.first(0, 2), 5)).isEqualTo("01");
    assertThat(of(Slice.first(4, 2), 5)).isEqualTo("4");
    assertThat(of(Slice.first(7, 2), 5)).isEmpty();
    assertThat(of(Slice.first(1, Slice.END), 5)).isEqualTo("1234");
  }

  @Test
  void theLastOnesStandBeforeAPlaceOrTheEnd() {
    assertThat(of(Slice.last(Slice.END, 2), 5)).isEqualTo("34");
    assertThat(of(Slice.last(4, 2), 5)).isEqualTo("23");
    assertThat(of(Slice.last(1, 2), 5)).isEqualTo("0");
    assertThat(of(Slice.last(0, 2), 5)).isEmpty();
    assertThat(of(Slice.last(9, 2), 5)).isEqualTo("34");
  }

  @Test
  void allAreAllHoweverMany() {
    assertThat(Slice.ALL.containsAll(5)).isTrue();
    assertThat(Slice.first(1, 9).containsAll(5)).isFalse();
    assertThat(Slice.last(Slice.END, 5).containsAll(5)).isTrue();
  }

  @Test
  void lessThanNothingIsNotWanted() {
    assertThatThrownBy(() -> Slice.first(-1, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Slice.first(0, -1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Slice.last(-1, 1)).isInstanceOf(IllegalArgumentException.class);
  }
}
