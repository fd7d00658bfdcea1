package dev.lodestone.datapackage;

import dev.lodestone.supplygraph.ListCompleteness;
import dev.lodestone.supplygraph.Shares;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The shares of one published set (item, source, period, basis, statement and kind) are no more
 * than the whole, rounding allowed for, and no less where the list of suppliers is complete.
 */
final class ShareSums implements Inspection {
  /** Half a percent, in parts per million: what rounded figures may add up to over the whole. */
  private static final int TOLERANCE = Shares.WHOLE / 200;

  private record Key(
      String product, String source, String period, String basis, String statement, String kind) {}

  private record Sum(Place place, long parts) {
    Sum plus(int more) {
      return new Sum(place, parts + more);
    }
  }

  private final Problems problems;
  private final Map<Key, Sum> sums = new LinkedHashMap<>();
  private final Set<String> complete = new HashSet<>();

  ShareSums(Problems problems) {
    this.problems = problems;
  }

  @Override
  public void see(Row row) {
    row.text("supplierList")
        .filter(ListCompleteness.COMPLETE.name()::equals)
        .flatMap(list -> row.text("id"))
        .ifPresent(complete::add);
    Optional<String> product = row.text("product");
    Optional<Integer> share = row.number("share").map(Shares::ofFraction);
    if (!"supplies".equals(row.table().name()) || product.isEmpty() || share.isEmpty()) {
      return;
    }
    Key key =
        new Key(
            product.get(),
            row.texts("sources").stream().findFirst().orElse(""),
            row.text("period").orElse(""),
            row.text("basis").orElse(""),
            row.text("statement").orElse(""),
            row.text("kind").orElse(""));
    sums.merge(key, new Sum(row.at("share"), share.get()), (sum, one) -> sum.plus(share.get()));
  }

  @Override
  public void finish() {
    sums.forEach(this::judge);
  }

  private void judge(Key key, Sum sum) {
    String set =
        "for %s by %s, %s, %s".formatted(key.product(), key.source(), key.period(), key.basis());
    String found = String.valueOf(sum.parts() / (double) Shares.WHOLE);
    if (sum.parts() > Shares.WHOLE + TOLERANCE) {
      problems.add(
          sum.place(),
          Rule.SHARE_SUM,
          "a sum of at most 1 " + set,
          found,
          "figures of another set differ in source, period, basis, statement or kind");
    } else if (complete.contains(key.product()) && sum.parts() < Shares.WHOLE - TOLERANCE) {
      problems.add(
          sum.place(),
          Rule.SHARE_SUM,
          "a sum of 1 " + set,
          found,
          "the list is COMPLETE: add who supplies the rest, or make the list OPEN");
    }
  }
}
