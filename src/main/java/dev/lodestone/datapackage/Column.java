package dev.lodestone.datapackage;

/**
 * A column of a table.
 *
 * @param name as in the header, in the database and in the API
 * @param type what may stand in it
 * @param need whether it may be blank
 */
record Column(String name, ColumnType type, Need need) {
  /** Whether a cell may be blank. */
  enum Need {
    OPTIONAL,
    REQUIRED,
    /** Blank only with an entry that says why, in the column {@code undisclosed}. */
    OR_REASON
  }

  Column required() {
    return new Column(name, type, Need.REQUIRED);
  }

  Column orReason() {
    return new Column(name, type, Need.OR_REASON);
  }

  boolean isRequired() {
    return need == Need.REQUIRED;
  }
}
