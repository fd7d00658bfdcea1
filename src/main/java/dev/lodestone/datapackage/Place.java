package dev.lodestone.datapackage;

import java.util.Optional;

/**
 * A cell of a row, kept for what only the whole can tell.
 *
 * @param foreign the column of a foreign table that it comes from; absent in a canonical table
 */
record Place(String file, int line, Table table, String column, Optional<String> foreign) {
  /** The place of the row as seen from a file. */
  String from(String other) {
    return file.equals(other) ? "line " + line : "line " + line + " of " + file;
  }

  String shownColumn() {
    return foreign.orElse(column);
  }

  /** A hint, with what a foreign column was read as. */
  String hint(String hint) {
    if (foreign.isEmpty()) {
      return hint;
    }
    return Row.readAs(table, column, hint);
  }
}
