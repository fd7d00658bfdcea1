package dev.lodestone.datapackage;

import dev.lodestone.supplygraph.Shares;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The shares of one published set (item, source, period, basis, statement and kind) are no more
 * than the whole, rounding allowed for.
 */
final class ShareSums implements Inspection {
  /** Half a percent, in parts per million: what rounded figures may add up to over the whole. */
  private static final int TOLERANCE = Shares.WHOLE / 200;

  private record Key(
      String product, String source, String period, String basis, String statement, String kind) {}

  private record Sum(String file, int line, long parts) {
    Sum plus(int more) {
      return new Sum(file, line, parts + more);
    }
  }

  private final Problems problems;
  private final Map<Key, Sum> sums = new HashMap<>();

  ShareSums(Problems problems) {
    this.problems = problems;
  }

  @Override
  public void see(Row row) {
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
    sums.merge(
        key, new Sum(row.file(), row.line(), share.get()), (sum, one) -> sum.plus(share.get()));
  }

  @Override
  public void finish() {
    sums.forEach(
        (key, sum) -> {
          if (sum.parts() > Shares.WHOLE + TOLERANCE) {
            problems.add(
                sum.file(),
                sum.line(),
                "share",
                Rule.SHARE_SUM,
                "a sum of at most 1 for %s by %s, %s, %s"
                    .formatted(key.product(), key.source(), key.period(), key.basis()),
                String.valueOf(sum.parts() / (double) Shares.WHOLE),
                "figures of another set differ in source, period, basis, statement or kind");
          }
        });
  }
}
