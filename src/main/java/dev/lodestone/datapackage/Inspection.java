package dev.lodestone.datapackage;

/** Rules that look at whole rows, table after table in the order of reading. */
interface Inspection {
  void see(Row row);

  /** Called once after the last row, for what only the whole can tell. */
  default void finish() {}
}
