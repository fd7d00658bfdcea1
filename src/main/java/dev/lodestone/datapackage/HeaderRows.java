package dev.lodestone.datapackage;

import java.util.ArrayList;
import java.util.List;

/** Gathers the names of the columns from the header lines of a file. */
final class HeaderRows {
  private final CsvForm form;
  private final List<StringBuilder> names = new ArrayList<>();
  private int taken;

  HeaderRows(CsvForm form) {
    this.form = form;
    form.names().forEach(name -> names.add(new StringBuilder(name)));
  }

  /** Whether the file has no header and the schema names the columns. */
  boolean isGiven() {
    return form.headerRows().isEmpty();
  }

  /** Whether a line before the first row belongs to the header. */
  boolean accepts(int line) {
    return form.isHeaderFirst() || line >= form.headerRows().get(taken);
  }

  /** Takes a header line; true when it was the last. */
  boolean take(int line, List<String> fields) {
    for (int i = 0; i < fields.size(); i++) {
      if (i == names.size()) {
        names.add(new StringBuilder());
      }
      String part = form.field(fields.get(i));
      StringBuilder name = names.get(i);
      if (!part.isEmpty() && !name.isEmpty()) {
        name.append(form.headerJoin());
      }
      name.append(part);
    }
    taken++;
    return taken >= form.headerRows().size();
  }

  List<String> names() {
    return names.stream().map(StringBuilder::toString).toList();
  }
}
