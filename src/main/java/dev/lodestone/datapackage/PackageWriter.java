package dev.lodestone.datapackage;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes a package as a folder in the canonical form: a {@code datapackage.json} and one CSV file
 * for each table. Rows that are given in the same order make the same bytes. Holds one row.
 *
 * <p>Every method throws {@link UncheckedIOException} when the folder cannot be written.
 */
public final class PackageWriter implements Closeable {
  private final Path folder;
  private final PackageHead head;
  private final Problems problems = new Problems();
  private final List<Table> written = new ArrayList<>();
  private boolean escapedFormulas;
  private @Nullable TableWriter open;

  /**
   * Writes nothing yet.
   *
   * @param folder an empty one
   */
  public PackageWriter(Path folder, PackageHead head) {
    this.folder = folder;
    this.head = head;
  }

  /** The names of the tables a package may have, each before those that refer to it. */
  public static List<String> tables() {
    return Tables.ALL.stream().map(Table::name).toList();
  }

  /**
   * Writes a row.
   *
   * @param table one of {@link #tables}; the rows of one come together, in the order of their keys
   * @param row as {@link DataPackage#forEachRow} hands it over; what is no column is left out
   * @return the row as it will be handed over once the folder is read; empty when it cannot be read
   *     again, which is a problem of {@link #finish}
   */
  public Optional<Map<String, Object>> write(String table, Map<String, ?> row) {
    TableWriter writer = writer(table);
    return writer
        .write(StoredRows.values(head.id(), writer.table(), row))
        .map(read -> read.stored(head.id()));
  }

  private TableWriter writer(String name) {
    TableWriter current = open;
    if (current != null && current.table().name().equals(name)) {
      return current;
    }
    closeTable();
    Table table =
        Tables.find(name).orElseThrow(() -> new IllegalArgumentException("no table " + name));
    try {
      TableWriter next = new TableWriter(folder, table, Limits.DEFAULT, problems);
      open = next;
      return next;
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private void closeTable() {
    TableWriter current = open;
    if (current == null) {
      return;
    }
    open = null;
    try {
      current.close();
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    written.add(current.table());
    escapedFormulas |= current.hasEscapedFormulas();
  }

  /**
   * Writes the descriptor.
   *
   * @return what cannot be read again; unless it is sound, the folder is not to be used
   */
  public ProblemReport finish() {
    if (open == null && written.isEmpty()) {
      writer(Tables.ALL.getFirst().name());
    }
    closeTable();
    try {
      DescriptorWriter.write(folder.resolve(Descriptor.FILE), head, written, escapedFormulas);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    if (DataPackage.read(folder) instanceof Reading.Broken(ProblemReport broken)) {
      broken.shown().forEach(problems::add);
    }
    return problems.report();
  }

  @Override
  public void close() {
    closeTable();
  }
}
