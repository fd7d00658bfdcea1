package dev.lodestone.chokepoint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Joins what is so on one day after the other to spans. Told of days in ascending order; between
 * two of them nothing changes. Not safe for use by several threads.
 *
 * @param <T> what is so
 */
final class Spans<T> {
  private final Comparator<T> order;
  private final NavigableMap<T, Span<T>> open;
  private final List<Span<T>> closed = new ArrayList<>();

  /** Joins what the order takes for the same. */
  Spans(Comparator<T> order) {
    this.order = order;
    this.open = new TreeMap<>(order);
  }

  /**
   * Tells what is so on a day.
   *
   * @param first whether it is the first of all days
   * @param because what is different from the day on
   */
  void add(LocalDate day, boolean first, Collection<T> present, List<Change> because) {
    TreeSet<T> now = new TreeSet<>(order);
    now.addAll(present);
    Iterator<Map.Entry<T, Span<T>>> entries = open.entrySet().iterator();
    while (entries.hasNext()) {
      Map.Entry<T, Span<T>> entry = entries.next();
      if (!now.contains(entry.getKey())) {
        closed.add(ended(entry.getValue(), day.minusDays(1), because));
        entries.remove();
      }
    }
    for (T what : now) {
      open.putIfAbsent(
          what, new Span<>(what, day, null, first, first ? List.of() : because, List.of()));
    }
  }

  private static <T> Span<T> ended(Span<T> span, LocalDate until, List<Change> because) {
    return new Span<>(
        span.what(), span.from(), until, span.alreadyAtFrom(), span.begunBy(), because);
  }

  /** How many spans there are so far. */
  int size() {
    return open.size() + closed.size();
  }

  /** The spans by their first day, then by what was so. */
  List<Span<T>> all() {
    List<Span<T>> all = new ArrayList<>(closed);
    all.addAll(open.values());
    all.sort(Comparator.<Span<T>, LocalDate>comparing(Span::from).thenComparing(Span::what, order));
    return List.copyOf(all);
  }
}
