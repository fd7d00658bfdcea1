package dev.lodestone.chokepoint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which losses imply which: what takes away every facility upstream that the other would, and a
 * country its own regimes.
 */
final class Implications {
  private final Chain chain;
  private final Owners owners;
  private final Map<Member, Set<Integer>> facilities = new HashMap<>();

  Implications(Chain chain) {
    this.chain = chain;
    this.owners = new Owners(chain.graph(), chain.asOf(), Completion.PESSIMISTIC);
    chain.items().forEach(item -> item.suppliers().forEach(this::add));
  }

  private void add(Item.Supplier supplier) {
    int facility = supplier.facility();
    add(ChokepointLevel.FACILITY, facility, facility);
    if (supplier.country() != Item.NONE) {
      add(ChokepointLevel.COUNTRY, supplier.country(), facility);
    }
    for (int company : supplier.operators()) {
      add(ChokepointLevel.COMPANY, company, facility);
      owners.of(company).keySet().forEach(owner -> add(ChokepointLevel.OWNER, owner, facility));
    }
  }

  private void add(ChokepointLevel level, int node, int facility) {
    facilities.computeIfAbsent(new Member(level, node), key -> new TreeSet<>()).add(facility);
  }

  /**
   * Sorts cuts under those that imply them: each stands alone or beside the first wider cut that
   * stands and is at least as certain.
   *
   * @param cuts in the order of {@link Cut#ORDER}
   * @return the standing cuts in that order, each with the narrower ones
   */
  Map<Cut, List<Member>> sort(Set<Cut> cuts) {
    Map<Cut, List<Member>> standing = new TreeMap<>(Cut.ORDER);
    List<Cut> widestFirst = new ArrayList<>(cuts);
    widestFirst.sort(Comparator.comparing(Cut::member, Cut.BY_LEVEL).thenComparing(Cut::certainty));
    for (Cut cut : widestFirst) {
      standing.entrySet().stream()
          .filter(wider -> wider.getKey().certainty().compareTo(cut.certainty()) <= 0)
          .filter(wider -> implies(wider.getKey().member(), cut.member()))
          .min(Map.Entry.comparingByKey(Comparator.comparing(Cut::member, Cut.BY_LEVEL)))
          .ifPresentOrElse(
              wider -> wider.getValue().add(cut.member()),
              () -> standing.put(cut, new ArrayList<>()));
    }
    return standing;
  }

  private boolean implies(Member wide, Member narrow) {
    return switch (narrow.level()) {
      case COUNTRY, ELEMENT, PRODUCT -> false;
      case OWNER, COMPANY, FACILITY -> wide.level() != narrow.level() && holdsAll(wide, narrow);
      case LICENSE_REGIME ->
          wide.level() == ChokepointLevel.COUNTRY
              && chain
                  .graph()
                  .imposer(narrow.node(), chain.asOf())
                  .equals(OptionalInt.of(wide.node()));
    };
  }

  private boolean holdsAll(Member wide, Member narrow) {
    Set<Integer> inner = facilities.getOrDefault(narrow, Set.of());
    return !inner.isEmpty() && facilities.getOrDefault(wide, Set.of()).containsAll(inner);
  }
}
