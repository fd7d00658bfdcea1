package dev.lodestone.datapackage;

import java.util.function.Consumer;

/** Something that rows of one table come from. */
sealed interface TableRows permits CanonicalRows, MappedRows {
  Table table();

  TableFile file();

  /** Hands over every row; what is wrong becomes a problem. */
  void forEach(Pass pass, Consumer<Row> sink);
}
