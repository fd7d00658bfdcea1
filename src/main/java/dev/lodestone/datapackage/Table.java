package dev.lodestone.datapackage;

import java.util.List;
import java.util.Optional;

/**
 * A table: what its rows are, and its columns.
 *
 * @param name of the resource; the file is usually {@code <name>.csv}
 * @param form what each row is
 * @param columns its own columns and the common ones, in the order of the document
 */
record Table(String name, Form form, List<Column> columns) {
  /** What the rows of a table are. */
  enum Form {
    ENTITY,
    CLAUSE,
    RELATIONSHIP
  }

  Table {
    columns = List.copyOf(columns);
  }

  Optional<Column> findColumn(String column) {
    return columns.stream().filter(one -> one.name().equals(column)).findFirst();
  }

  boolean isOf(Form form) {
    return this.form == form;
  }
}
