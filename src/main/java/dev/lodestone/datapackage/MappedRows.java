package dev.lodestone.datapackage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The rows of one table that the rows of a foreign table state. */
record MappedRows(Table table, ForeignTable foreign, List<RowMapping> mappings)
    implements TableRows {
  MappedRows {
    mappings = List.copyOf(mappings);
  }

  @Override
  public TableFile file() {
    return foreign.file();
  }

  @Override
  public void forEach(Pass pass, Consumer<Row> sink) {
    Sums sums = pass.sums(foreign);
    RowMaker maker = new RowMaker(this, pass, new CellReader(pass.known(), sums), sink);
    Problems ofFile = pass.problemsOf(file());
    Parents parents = new Parents(foreign.levels(), file(), ofFile);
    new CsvFile(file(), pass.limits(), ofFile).forEach(new Reader(this, pass, parents, maker));
  }

  /** The field of each column, by its name. */
  static Map<String, Integer> places(List<String> names) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      places.putIfAbsent(names.get(i).strip(), i);
    }
    return Map.copyOf(places);
  }

  /** Hands each row of the file to the mappings whose columns are there. */
  private static final class Reader implements CsvFile.Sink {
    private final MappedRows rows;
    private final Pass pass;
    private final Parents parents;
    private final RowMaker maker;
    private Map<String, Integer> places = Map.of();
    private List<RowMapping> usable = List.of();

    Reader(MappedRows rows, Pass pass, Parents parents, RowMaker maker) {
      this.rows = rows;
      this.pass = pass;
      this.parents = parents;
      this.maker = maker;
    }

    @Override
    public boolean header(int line, List<String> names) {
      places = places(names);
      Set<String> missing = new LinkedHashSet<>();
      List<RowMapping> found = new ArrayList<>();
      List<String> ofLevels =
          rows.foreign().levels().stream()
              .flatMap(levels -> Stream.of(levels.column(), levels.level()))
              .toList();
      for (RowMapping mapping : rows.mappings()) {
        List<String> absent =
            Stream.concat(mapping.reads().stream(), ofLevels.stream())
                .filter(column -> !places.containsKey(column))
                .toList();
        missing.addAll(absent);
        if (absent.isEmpty()) {
          found.add(mapping);
        }
      }
      missing.forEach(column -> pass.tellMissing(rows.file(), line, column, names));
      usable = List.copyOf(found);
      return !usable.isEmpty();
    }

    @Override
    public void row(int line, List<String> fields) {
      ForeignRow row = parents.of(new ForeignRow(line, places, fields, "", Optional.empty()));
      for (RowMapping mapping : usable) {
        if (mapping.forEach().isEmpty()) {
          make(mapping, row);
        } else if (!mapping
            .forEach()
            .get()
            .expand(row, pass.limits().rowsOfRow(), turn -> make(mapping, turn))) {
          pass.problems()
              .add(
                  rows.file().name(),
                  line,
                  "",
                  Rule.LIMIT,
                  "at most " + pass.limits().rowsOfRow() + " rows of one row",
                  "more",
                  "");
        }
      }
    }

    private void make(RowMapping mapping, ForeignRow row) {
      if (Filter.accept(mapping.where(), row)) {
        maker.make(mapping, row);
      }
    }
  }
}
