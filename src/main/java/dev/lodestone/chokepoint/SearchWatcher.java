package dev.lodestone.chokepoint;

import dev.lodestone.andor.CutSets;
import java.util.BitSet;
import java.util.List;

/** Writes down what a search in one completion finds. */
final class SearchWatcher implements CutSets.Watcher {
  private final SearchRecord record;
  private final Translation translation;
  private final Translation optimistic;
  private final Certainty certainty;

  SearchWatcher(
      SearchRecord record, Translation translation, Translation optimistic, Certainty certainty) {
    this.record = record;
    this.translation = translation;
    this.optimistic = optimistic;
    this.certainty = certainty;
  }

  @Override
  public void searches(int order) {
    record.searches(certainty, order);
  }

  /**
   * A set that cuts the optimistic completion is, or has a part that is, among the certain ones.
   */
  @Override
  public void finds(BitSet set) {
    List<Member> members = CutSearch.members(translation, set);
    if (certainty == Certainty.CERTAIN || optimistic.stands(members)) {
      record.add(new Cut(members, certainty));
    }
  }
}
