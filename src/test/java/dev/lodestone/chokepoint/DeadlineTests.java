package dev.lodestone.chokepoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class DeadlineTests {
  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1);

  @Test
  void comesWhenTheTimeIsOver() {
    Deadline deadline = Deadline.after(10, now::get);

    now.addAndGet(10);
    assertThat(deadline.isOver()).isFalse();
    now.addAndGet(1);
    assertThat(deadline.isOver()).isTrue();
  }

  @Test
  void comesAtOnceForAThreadThatIsInterrupted() {
    Deadline deadline = Deadline.after(10, now::get);

    Thread.currentThread().interrupt();
    try {
      assertThat(deadline.isOver()).isTrue();
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }
}
