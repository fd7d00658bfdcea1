package dev.lodestone.datapackage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One pass over the files of a package, table after table. A foreign table is read once for each
 * table it states something in; what is wrong with the file itself is told the first time only.
 */
final class Pass {
  private final Limits limits;
  private final Problems problems;
  private final KnownEntities known;
  private final Unmatched unmatched;
  private final Set<String> read = new HashSet<>();
  private final Set<List<String>> missing = new HashSet<>();
  private final Map<String, Sums> sums = new HashMap<>();
  private final Map<String, Stated> stated = new HashMap<>();
  private @Nullable Table current;

  /**
   * A row that was stated.
   *
   * @param digest what it says, in short
   * @param columns what each column of its table says, in one character each
   * @param file where
   * @param line on which it begins
   */
  record Stated(long digest, String columns, String file, int line) {}

  /** Told of a text that was to match one entity of others, and matched none or several. */
  @FunctionalInterface
  interface Unmatched {
    void see(String file, int line, CellMapping.Form.Match form, String text);
  }

  Pass(Limits limits, Problems problems, KnownEntities known) {
    this(limits, problems, known, (file, line, form, text) -> {});
  }

  Pass(Limits limits, Problems problems, KnownEntities known, Unmatched unmatched) {
    this.limits = limits;
    this.problems = problems;
    this.known = known;
    this.unmatched = unmatched;
  }

  Unmatched unmatched() {
    return unmatched;
  }

  Limits limits() {
    return limits;
  }

  Problems problems() {
    return problems;
  }

  KnownEntities known() {
    return known;
  }

  /** Where problems of the file itself go; nowhere when it was read before. */
  Problems problemsOf(TableFile file) {
    return read.add(file.name()) ? problems : new Problems();
  }

  /** Tells once that a foreign table lacks a column. */
  void tellMissing(TableFile file, int line, String column, List<String> names) {
    if (missing.add(List.of(file.name(), column))) {
      problems.add(
          file.name(),
          line,
          column,
          Rule.COLUMNS,
          "the column, which the descriptor maps",
          "",
          "they are " + String.join(", ", names));
    }
  }

  /** The sums of a foreign table; reads it when they are first asked for. */
  Sums sums(ForeignTable foreign) {
    Sums known = sums.get(foreign.file().name());
    if (known != null) {
      return known;
    }
    Sums counted = new Sums(foreign.totals(), limits.groups());
    sums.put(foreign.file().name(), counted);
    if (!foreign.totals().isEmpty()) {
      new CsvFile(foreign.file(), limits, problemsOf(foreign.file())).forEach(counted);
      if (counted.isOverfull()) {
        problems.add(
            foreign.file().name(),
            0,
            "",
            Rule.LIMIT,
            "at most " + limits.groups() + " groups in totals",
            "more",
            "");
      }
    }
    return counted;
  }

  /**
   * Notes a mapped row; returns the row with the same key that was stated before, or null. Rows of
   * one table come together.
   */
  @Nullable Stated note(Table table, String fact, Stated row) {
    if (!table.equals(current)) {
      current = table;
      stated.clear();
    }
    return stated.putIfAbsent(fact, row);
  }
}
