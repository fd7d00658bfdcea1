package dev.lodestone.chokepoint;

import dev.lodestone.supplygraph.SupplyGraph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;

/**
 * Which member comes first: the larger measure of Fussell and Vesely in the optimistic completion,
 * then in the pessimistic one; then more minimal cut sets of order 1 in the optimistic completion,
 * then of order 2 and so on, then in the pessimistic one; then the wider level, then the id. Where
 * no probability is given the ranking is structural.
 */
final class ImportanceRanking {
  private static final Comparator<MemberImportance> ORDER =
      Comparator.<MemberImportance>comparingDouble(one -> -share(one.certain()))
          .thenComparingDouble(one -> -share(one.possible()))
          .thenComparing(MemberImportance::certain, ImportanceRanking::compareCounts)
          .thenComparing(MemberImportance::possible, ImportanceRanking::compareCounts)
          .thenComparing(MemberImportance::member, Cut.BY_LEVEL);

  private ImportanceRanking() {}

  /** Every member of either completion, the most important first. */
  static List<MemberImportance> of(
      SupplyGraph graph,
      ImportanceQuestion question,
      Optional<MeasuredCompletion> certain,
      Optional<MeasuredCompletion> possible) {
    Map<Member, Double> given = new HashMap<>();
    for (MemberProbability one : question.probabilities()) {
      graph
          .find(one.id())
          .ifPresent(node -> given.put(new Member(one.level(), node), one.probability()));
    }
    NavigableSet<Member> members = new TreeSet<>(Cut.BY_LEVEL);
    certain.ifPresent(one -> members.addAll(one.measures().keySet()));
    possible.ifPresent(one -> members.addAll(one.measures().keySet()));
    List<MemberImportance> ranked = new ArrayList<>();
    for (Member member : members) {
      Double probability = given.get(member);
      ranked.add(
          new MemberImportance(
              member,
              probability == null ? OptionalDouble.empty() : OptionalDouble.of(probability),
              certain.map(one -> one.measures().get(member)),
              possible.map(one -> one.measures().get(member))));
    }
    ranked.sort(ORDER);
    return ranked;
  }

  private static double share(Optional<ImportanceMeasures> measures) {
    return measures.map(one -> one.fussellVesely().orElse(0)).orElse(0.0);
  }

  /** More sets of the smallest order first; completions may be counted to different orders. */
  private static int compareCounts(
      Optional<ImportanceMeasures> one, Optional<ImportanceMeasures> other) {
    List<Long> counts = one.map(ImportanceMeasures::setsByOrder).orElse(List.of());
    List<Long> others = other.map(ImportanceMeasures::setsByOrder).orElse(List.of());
    for (int i = 0; i < Math.max(counts.size(), others.size()); i++) {
      long count = i < counts.size() ? counts.get(i) : 0;
      long otherCount = i < others.size() ? others.get(i) : 0;
      if (count != otherCount) {
        return Long.compare(otherCount, count);
      }
    }
    return 0;
  }
}
