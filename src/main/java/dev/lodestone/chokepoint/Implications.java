package dev.lodestone.chokepoint;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which losses imply which: what takes away every facility upstream that the other would, and a
 * country its own regimes.
 */
final class Implications {
  private static final Comparator<Cut> WIDEST_FIRST =
      Comparator.<Cut, List<Member>>comparing(Cut::members, Cut.BY_MEMBERS)
          .thenComparing(Cut::certainty);

  private final Chain chain;
  private final Owners owners;
  private final Map<Member, Set<Integer>> facilities = new HashMap<>();

  Implications(Chain chain) {
    this.chain = chain;
    this.owners = new Owners(chain.graph(), chain.asOf(), Completion.PESSIMISTIC);
  }

  /** Finds the facilities upstream that the members of cuts take away. */
  private void findFacilities(Set<Cut> cuts) {
    cuts.forEach(cut -> cut.members().forEach(member -> facilities.put(member, new HashSet<>())));
    if (facilities.size() < 2) {
      return;
    }
    boolean anyOwner =
        facilities.keySet().stream().anyMatch(member -> member.level() == ChokepointLevel.OWNER);
    Parts parts = chain.parts();
    int end = parts.first(chain.size());
    for (int part = 0; part < end; part++) {
      if (parts.kind(part) == Shape.Kind.FACILITY) {
        add(parts, part, anyOwner);
      }
    }
  }

  private void add(Parts parts, int part, boolean anyOwner) {
    int facility = parts.supplier(part);
    add(ChokepointLevel.FACILITY, facility, facility);
    if (parts.country(part) != Item.NONE) {
      add(ChokepointLevel.COUNTRY, parts.country(part), facility);
    }
    for (int at = parts.firstOperator(part); at < parts.endOperator(part); at++) {
      int company = parts.operator(at);
      add(ChokepointLevel.COMPANY, company, facility);
      if (anyOwner) {
        owners.of(company).keySet().forEach(owner -> add(ChokepointLevel.OWNER, owner, facility));
      }
    }
  }

  private void add(ChokepointLevel level, int node, int facility) {
    Set<Integer> found = facilities.get(new Member(level, node));
    if (found != null) {
      found.add(facility);
    }
  }

  /**
   * Sorts cuts under those that imply them: each stands alone or falls under the first wider cut
   * that stands and is at least as certain, which has each of its members or one that implies it.
   * Cost: quadratic in those cuts of which a member is implied by one of another level.
   *
   * @param cuts in the order of {@link Cut#ORDER}
   * @return the standing cuts in that order, each with the narrower members that cut in the place
   *     of one of its own
   */
  Map<Cut, List<Member>> sort(Set<Cut> cuts) {
    findFacilities(cuts);
    NavigableMap<Cut, NavigableSet<Member>> standing = new TreeMap<>(WIDEST_FIRST);
    Map<Member, Set<Member>> wider = wider(cuts);
    List<Cut> widestFirst = new ArrayList<>(cuts);
    widestFirst.sort(WIDEST_FIRST);
    for (Cut cut : widestFirst) {
      under(cut, standing.keySet(), wider)
          .ifPresentOrElse(
              found -> addNarrower(found, cut, standing),
              () -> standing.put(cut, new TreeSet<>(Cut.BY_LEVEL)));
    }
    Map<Cut, List<Member>> sorted = new TreeMap<>(Cut.ORDER);
    standing.forEach((cut, narrower) -> sorted.put(cut, List.copyOf(narrower)));
    return sorted;
  }

  /** For each member of the cuts those of other, wider levels whose loss implies its own. */
  private Map<Member, Set<Member>> wider(Set<Cut> cuts) {
    NavigableSet<Member> members = new TreeSet<>(Cut.BY_LEVEL);
    cuts.forEach(cut -> members.addAll(cut.members()));
    Map<Member, Set<Member>> wider = new HashMap<>();
    for (Member narrow : members) {
      Set<Member> found = new HashSet<>();
      for (Member wide : members.headSet(new Member(narrow.level(), Integer.MIN_VALUE))) {
        if (implies(wide, narrow)) {
          found.add(wide);
        }
      }
      wider.put(narrow, found);
    }
    return wider;
  }

  private static Optional<Cut> under(Cut cut, Set<Cut> standing, Map<Member, Set<Member>> wider) {
    if (cut.members().stream().allMatch(member -> widerThan(member, wider).isEmpty())) {
      return Optional.empty();
    }
    return standing.stream()
        .filter(other -> other.certainty().compareTo(cut.certainty()) <= 0)
        .filter(
            other ->
                cut.members().stream()
                    .allMatch(
                        member ->
                            other.members().contains(member)
                                || !Collections.disjoint(
                                    other.members(), widerThan(member, wider))))
        .findFirst();
  }

  private static Set<Member> widerThan(Member member, Map<Member, Set<Member>> wider) {
    return wider.getOrDefault(member, Set.of());
  }

  private static void addNarrower(Cut wide, Cut narrow, Map<Cut, NavigableSet<Member>> standing) {
    NavigableSet<Member> narrower = standing.get(wide);
    if (narrower != null && wide.members().size() == narrow.members().size()) {
      narrow.members().stream()
          .filter(member -> !wide.members().contains(member))
          .forEach(narrower::add);
    }
  }

  private boolean implies(Member wide, Member narrow) {
    return switch (narrow.level()) {
      case COUNTRY, ELEMENT, PRODUCT -> false;
      case OWNER, COMPANY, FACILITY -> holdsAll(wide, narrow);
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
