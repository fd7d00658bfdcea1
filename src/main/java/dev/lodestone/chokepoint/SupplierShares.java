package dev.lodestone.chokepoint;

import dev.lodestone.supplygraph.Frame;
import dev.lodestone.supplygraph.ListCompleteness;
import dev.lodestone.supplygraph.Producer;
import dev.lodestone.supplygraph.Shares;
import dev.lodestone.supplygraph.Supply;
import dev.lodestone.supplygraph.SupplyGraph;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who has how much of a supply, and how concentrated that is.
 *
 * @param suppliers those that something is attributed to, the largest share first, then by node
 * @param concentration what their shares and the unattributed make
 */
public record SupplierShares(List<SupplierShare> suppliers, Concentration concentration) {
  private static final Comparator<SupplierShare> LARGEST_FIRST =
      Comparator.comparingLong(SupplierShare::share)
          .reversed()
          .thenComparingInt(SupplierShare::supplier);

  public SupplierShares {
    suppliers = List.copyOf(suppliers);
  }

  /** The countries of a published set of shares. */
  public static SupplierShares of(Frame frame) {
    List<SupplierShare> countries =
        frame.statements().stream()
            .map(one -> new SupplierShare(one.country(), one.share(), List.of(one.dependency())))
            .sorted(LARGEST_FIRST)
            .toList();
    return new SupplierShares(countries, Concentration.of(frame));
  }

  /**
   * The facilities that supply an item on a day, or the companies that run or own them, by the
   * shares stated for facilities; country shares are not looked at.
   *
   * <p>What the stated shares leave open is unattributed. A complete list leaves nothing open: what
   * is stated is the whole, and a single facility on it without a share has the rest. A facility
   * with no one company, or with no one ultimate owner that can be told, leaves its share
   * unattributed. What is unattributed may be anyone's, except that a facility with a stated share
   * has no more than that.
   *
   * @param level anything but {@link ConcentrationLevel#COUNTRY}
   * @return empty where no share is stated, or nobody has one
   */
  public static Optional<SupplierShares> find(
      SupplyGraph graph, int item, LocalDate asOf, ConcentrationLevel level) {
    Supply supply = graph.supply(item, asOf);
    Map<Producer, Integer> stated = stated(supply);
    Map<Integer, Tally> suppliers = new TreeMap<>();
    long sum = 0;
    long named = 0;
    for (Map.Entry<Producer, Integer> one : stated.entrySet()) {
      sum += one.getValue();
      Optional<Attribution> whose = Attribution.find(graph, one.getKey(), asOf, level);
      if (whose.isPresent()) {
        named += one.getValue();
        suppliers
            .computeIfAbsent(whose.get().supplier(), key -> new Tally())
            .add(one.getValue(), whose.get().dependencies());
      }
    }
    if (suppliers.isEmpty()) {
      return Optional.empty();
    }
    boolean all =
        sum > Shares.WHOLE
            || (supply.list() == ListCompleteness.COMPLETE
                && stated.size() == supply.supplying().size());
    List<SupplierShare> shares =
        suppliers.entrySet().stream()
            .map(one -> one.getValue().of(one.getKey()))
            .sorted(LARGEST_FIRST)
            .toList();
    long total = all ? sum : Shares.WHOLE;
    return total == 0
        ? Optional.empty()
        : Optional.of(
            new SupplierShares(
                shares,
                new Concentration(
                    all ? ConcentrationDenominator.NAMED : ConcentrationDenominator.PRINTED_TOTAL,
                    shares.stream().map(one -> BigDecimal.valueOf(one.share())).toList(),
                    BigDecimal.valueOf(total - named),
                    level != ConcentrationLevel.FACILITY,
                    BigDecimal.valueOf(total))));
  }

  /** The facilities whose share is known, with it, by facility id. */
  private static Map<Producer, Integer> stated(Supply supply) {
    Map<Producer, Integer> stated = new TreeMap<>(Comparator.comparingInt(Producer::dependency));
    List<Producer> silent = new ArrayList<>();
    long open = Shares.WHOLE;
    for (Producer producer : supply.supplying()) {
      if (producer.share().isPresent()) {
        stated.put(producer, producer.share().getAsInt());
        open -= producer.share().getAsInt();
      } else {
        silent.add(producer);
      }
    }
    if (supply.list() == ListCompleteness.COMPLETE && silent.size() == 1) {
      stated.put(silent.getFirst(), (int) Math.max(0, open));
    }
    return stated;
  }

  /** What one supplier has so far. */
  private static final class Tally {
    private long share;
    private final Set<Integer> dependencies = new TreeSet<>();

    void add(int more, List<Integer> because) {
      share += more;
      dependencies.addAll(because);
    }

    SupplierShare of(int supplier) {
      return new SupplierShare(supplier, share, List.copyOf(dependencies));
    }
  }
}
