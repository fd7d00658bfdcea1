package dev.lodestone.chokepoint;

import dev.lodestone.supplygraph.Truncation;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * The top event of one completion and what each of its members contributes.
 *
 * @param measures for each member of the completion
 * @param countedToOrder the order up to which all cut sets are counted
 * @param truncatedBy bounds that were hit
 */
record MeasuredCompletion(
    TopEvent top,
    Map<Member, ImportanceMeasures> measures,
    int countedToOrder,
    List<Truncation> truncatedBy) {
  /** Up to which order cut sets are counted one by one. */
  static final int COUNTED_ORDERS = 6;

  MeasuredCompletion {
    truncatedBy = List.copyOf(truncatedBy);
  }

  /** Counts by order without that of order 0, which nothing has. */
  static List<Long> fromOrderOne(LongStream byOrder) {
    return byOrder.skip(1).boxed().toList();
  }
}
