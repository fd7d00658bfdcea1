package dev.lodestone.graphstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingGateTests {
  private final List<String> done = Collections.synchronizedList(new ArrayList<>());

  private Thread batch(ReadingGate gate) {
    return Thread.ofPlatform().start(() -> gate.write(() -> done.add("committed")));
  }

  @Test
  void aBatchIsCommittedWhenTheReadingIsOver() throws InterruptedException {
    ReadingGate gate = new ReadingGate(Duration.ofMinutes(5));

    Thread batch =
        gate.read(
            () -> {
              Thread waiting = batch(gate);
              while (waiting.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
              }
              done.add("read");
              return waiting;
            });
    batch.join();

    assertThat(done).containsExactly("read", "committed");
  }

  @Test
  void aBatchDoesNotWaitForEver() throws InterruptedException {
    ReadingGate gate = new ReadingGate(Duration.ofMillis(1));

    gate.read(
        () -> {
          join(batch(gate));
          return done.add("read");
        });

    assertThat(done).containsExactly("committed", "read");
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
