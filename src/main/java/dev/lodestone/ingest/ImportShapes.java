package dev.lodestone.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which columns the files need: one file for each set of labels or type of relationship, or several
 * where a property has different types, since a column has one. Holds names and types, no values.
 */
final class ImportShapes {
  /** All of them are open at once while they are written. */
  static final int MOST = 200;

  private final Map<String, List<SortedMap<String, String>>> byKind = new TreeMap<>();
  private int count;

  /** The form cannot hold the graph; the message says why. */
  static final class UnsayableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnsayableException(String reason) {
      super(reason);
    }
  }

  /** Makes room for what has these properties. */
  void note(String kind, Map<String, String> types) {
    List<SortedMap<String, String>> shapes = byKind.computeIfAbsent(kind, key -> new ArrayList<>());
    for (SortedMap<String, String> shape : shapes) {
      if (agree(shape, types)) {
        shape.putAll(types);
        return;
      }
    }
    if (++count > MOST) {
      throw new UnsayableException(
          "more than %d files are needed for its labels and types".formatted(MOST));
    }
    shapes.add(new TreeMap<>(types));
  }

  /** Which file of its kind takes what has these properties, all of which were noted. */
  int find(String kind, Map<String, String> types) {
    List<SortedMap<String, String>> shapes = byKind.getOrDefault(kind, List.of());
    for (int i = 0; i < shapes.size(); i++) {
      if (shapes.get(i).entrySet().containsAll(types.entrySet())) {
        return i;
      }
    }
    throw new IllegalStateException("not noted: " + kind + " " + types);
  }

  /** The kinds, in alphabetical order, with the columns of each of their files. */
  Map<String, List<SortedMap<String, String>>> byKind() {
    return byKind;
  }

  private static boolean agree(Map<String, String> shape, Map<String, String> types) {
    return types.entrySet().stream()
        .allMatch(one -> shape.getOrDefault(one.getKey(), one.getValue()).equals(one.getValue()));
  }
}
