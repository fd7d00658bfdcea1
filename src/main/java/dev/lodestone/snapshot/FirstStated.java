package dev.lodestone.snapshot;

import dev.lodestone.snapshot.Fields.Malformed;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * Of what packages had stated about each id, what counts: the owner's words, or else those of the
 * package that had stated it longest.
 */
final class FirstStated<T> {
  private final Map<String, Stated<T>> first = new TreeMap<>();

  private record Stated<T>(boolean owns, OffsetDateTime recordedFrom, String by, T value) {
    private static final Comparator<Stated<?>> ORDER =
        Comparator.<Stated<?>, Boolean>comparing(one -> !one.owns())
            .thenComparing(Stated::recordedFrom)
            .thenComparing(Stated::by);

    Stated<T> orFirst(Stated<T> other) {
      return ORDER.compare(this, other) <= 0 ? this : other;
    }
  }

  /** Takes a row of {@code read/snapshot-past} into account, from which the value was read. */
  void add(String id, T value, Fields row) throws Malformed {
    first.merge(
        id,
        new Stated<>(row.truth("owns"), row.time("recordedFrom"), row.text("package"), value),
        Stated::orFirst);
  }

  /** Hands over what counts, by id. */
  void forEach(BiConsumer<String, T> sink) {
    first.forEach((id, stated) -> sink.accept(id, stated.value()));
  }
}
