package dev.lodestone.datapackage;

import dev.lodestone.supplygraph.Undisclosed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Makes rows of a table of rows of a foreign table. A row that says again what another with its key
 * said is stated once; one that says something else is a problem.
 */
final class RowMaker {
  private static final String FACT = "fact";
  private static final String UNDISCLOSED = "undisclosed";

  private final MappedRows source;
  private final Pass pass;
  private final CellReader cells;
  private final Consumer<Row> sink;

  RowMaker(MappedRows source, Pass pass, CellReader cells, Consumer<Row> sink) {
    this.source = source;
    this.pass = pass;
    this.cells = cells;
    this.sink = sink;
  }

  /** A row in the making. */
  private static final class Draft {
    private final Map<String, Object> values = new HashMap<>();
    private final Set<String> wrong = new HashSet<>();
    private final Map<String, String> origins = new HashMap<>();
    private final List<Undisclosed> undisclosed = new ArrayList<>();
    private boolean isLeftOut;
  }

  void make(RowMapping mapping, ForeignRow row) {
    Draft draft = new Draft();
    for (Column column : source.table().columns()) {
      CellMapping cell = mapping.columns().get(column.name());
      if (cell != null) {
        draft.origins.put(column.name(), cell.place(row));
        read(column, cell, row, draft);
      }
      if (draft.isLeftOut) {
        return;
      }
    }
    disclose(draft);
    if (!mapping.columns().containsKey(FACT)) {
      key(draft);
    }
    if (isNew(row, draft)) {
      sink.accept(
          new Row(
              source.table(),
              source.file().name(),
              row.line(),
              draft.values,
              draft.wrong,
              Optional.of(draft.origins)));
    }
  }

  private void read(Column column, CellMapping cell, ForeignRow row, Draft draft) {
    String printed = cell.text(row);
    switch (printed.indexOf(ColumnType.LOST) >= 0 ? lost() : cells.read(cell, row)) {
      case Cell.Text(String text) -> parse(column, cell, row, text, draft);
      case Cell.Blank blank -> blank(column, cell, row, "", draft);
      case Cell.Undisclosed(var reason) -> {
        String shown = printed.isEmpty() ? "" : " (printed " + plain(printed) + ")";
        draft.undisclosed.add(new Undisclosed(column.name() + shown, reason));
        blank(column, cell, row, printed, draft);
      }
      case Cell.LeftOut(Rule rule, String expected, String hint) -> {
        draft.isLeftOut = true;
        tell(cell, row, printed);
        problem(column, cell, row, rule, expected, printed, hint);
      }
      case Cell.Wrong(Rule rule, String expected, String hint) -> {
        draft.wrong.add(column.name());
        if (rule == Rule.MATCH) {
          tell(cell, row, printed);
        }
        problem(column, cell, row, rule, expected, printed, hint);
      }
    }
  }

  private void tell(CellMapping cell, ForeignRow row, String printed) {
    if (cell.form() instanceof CellMapping.Form.Match match) {
      pass.unmatched().see(source.file().name(), row.line(), match, printed);
    }
  }

  private static Cell lost() {
    return new Cell.Wrong(Rule.CSV, "text in the encoding of the resource", "see its encoding");
  }

  private static String plain(String printed) {
    return printed.replace(';', ' ').replace('=', ' ').strip();
  }

  private void blank(Column column, CellMapping cell, ForeignRow row, String printed, Draft draft) {
    if (column.isRequired()) {
      draft.wrong.add(column.name());
      problem(
          column,
          cell,
          row,
          Rule.REQUIRED,
          "a value",
          printed,
          printed.isEmpty() ? "" : "leave such rows out by where, or state them in another table");
    }
  }

  private void parse(Column column, CellMapping cell, ForeignRow row, String text, Draft draft) {
    switch (column.type().parse(text)) {
      case ColumnType.Parsed.Value(Object value) -> draft.values.put(column.name(), value);
      case ColumnType.Parsed.Wrong(Rule rule, String expected, String hint) -> {
        draft.wrong.add(column.name());
        String printed = cell.text(row);
        String became = text.equals(printed) ? "" : "it became " + text;
        String both = hint.isEmpty() || became.isEmpty() ? hint + became : hint + "; " + became;
        problem(column, cell, row, rule, expected, printed, both);
      }
    }
  }

  private static void disclose(Draft draft) {
    if (draft.undisclosed.isEmpty()) {
      return;
    }
    List<Object> all = new ArrayList<>();
    if (draft.values.get(UNDISCLOSED) instanceof List<?> stated) {
      all.addAll(stated);
    }
    all.addAll(draft.undisclosed);
    draft.values.put(UNDISCLOSED, List.copyOf(all));
  }

  private void key(Draft draft) {
    Optional<String> key = FactKeys.of(source.table(), draft.values);
    if (key.isPresent()) {
      draft.values.put(FACT, key.get());
    } else {
      draft.wrong.add(FACT);
    }
  }

  private boolean isNew(ForeignRow row, Draft draft) {
    if (!(draft.values.get(FACT) instanceof String fact)) {
      return true;
    }
    Map<String, Object> said = new TreeMap<>(draft.values);
    said.remove("locators");
    Pass.Stated stated =
        new Pass.Stated(
            Digests.of(said.toString()), columns(said), source.file().name(), row.line());
    Pass.Stated earlier = pass.note(source.table(), fact, stated);
    if (earlier == null) {
      return true;
    }
    if (earlier.digest() != stated.digest()) {
      conflict(row, fact, draft, earlier, stated);
    }
    return false;
  }

  /** One character for each column: enough to tell in which two rows differ, and small. */
  private String columns(Map<String, Object> said) {
    StringBuilder columns = new StringBuilder();
    for (Column column : source.table().columns()) {
      Object value = said.get(column.name());
      columns.append((char) (value == null ? 0 : Digests.of(value.toString()) & 0xFF));
    }
    return columns.toString();
  }

  /** The columns in which two rows differ; "values" where none shows. */
  private String differing(Pass.Stated one, Pass.Stated other) {
    List<String> differing = new ArrayList<>();
    for (int i = 0; i < source.table().columns().size(); i++) {
      if (one.columns().charAt(i) != other.columns().charAt(i)) {
        differing.add(source.table().columns().get(i).name());
      }
    }
    return differing.isEmpty() ? "values" : String.join(", ", differing);
  }

  private void conflict(
      ForeignRow row, String fact, Draft draft, Pass.Stated earlier, Pass.Stated stated) {
    String where =
        earlier.file().equals(source.file().name())
            ? "line " + earlier.line()
            : earlier.file() + ":" + earlier.line();
    String column = draft.values.containsKey("id") ? "id" : FACT;
    String place =
        draft.origins.getOrDefault(
            column, String.join(", ", FactKeys.places(source.table(), draft.origins)));
    pass.problems()
        .add(
            source.file().name(),
            row.line(),
            place,
            Rule.DUPLICATE_FACT,
            "what " + where + " says under the same key",
            fact + " with other " + differing(earlier, stated),
            Row.readAs(
                source.table(), column, "give the two keys of their own, or make them agree"));
  }

  private void problem(
      Column column,
      CellMapping cell,
      ForeignRow row,
      Rule rule,
      String expected,
      String found,
      String hint) {
    pass.problems()
        .add(
            source.file().name(),
            row.line(),
            cell.place(row),
            rule,
            expected,
            found,
            Row.readAs(source.table(), column.name(), hint));
  }
}
