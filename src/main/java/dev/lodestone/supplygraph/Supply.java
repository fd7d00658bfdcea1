package dev.lodestone.supplygraph;

import java.util.List;
import java.util.Optional;

/**
 * Who supplies an item on a day.
 *
 * @param list whether the recorded suppliers are all there are
 * @param frame the published country shares that count on the day, best first chosen by {@link
 *     FrameKey#PREFERENCE}
 * @param otherFrames the other published sets, in order of preference: shown, never added
 * @param producers every facility recorded on the day, of any status, by facility id
 * @param additions what edits add on top; empty for what is recorded
 */
public record Supply(
    ListCompleteness list,
    Optional<Frame> frame,
    List<Frame> otherFrames,
    List<Producer> producers,
    List<Addition> additions) {
  public Supply {
    otherFrames = List.copyOf(otherFrames);
    producers = List.copyOf(producers);
    additions = List.copyOf(additions);
  }

  /** The facilities that supply on the day. */
  public List<Producer> supplying() {
    return producers.stream().filter(producer -> producer.status().supplies()).toList();
  }

  /**
   * Whether nothing at all is recorded, whatever edits add: with no recipe either, the item is a
   * data gap.
   */
  public boolean isUnrecorded() {
    return list == ListCompleteness.OPEN && frame.isEmpty() && producers.isEmpty();
  }
}
