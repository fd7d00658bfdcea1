package dev.lodestone.datapackage;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file in the making, for programs that tell a blank text, which is quoted, from no value:
 * UTF-8, commas, a line feed after each line. Every method throws {@link UncheckedIOException} when
 * the file cannot be written.
 */
public final class CsvOutput implements Closeable {
  private final CsvWriter csv;

  /**
   * Creates the file.
   *
   * @throws UncheckedIOException also when there is such a file
   */
  public CsvOutput(Path file) {
    try {
      csv =
          CsvWriter.builder()
              .lineDelimiter(LineDelimiter.LF)
              .quoteStrategy(QuoteStrategies.EMPTY)
              .build(file, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** Writes a line; null where there is no value. */
  public void line(List<? extends @Nullable String> fields) {
    csv.writeRecord(fields.toArray(String[]::new));
  }

  @Override
  public void close() {
    try {
      csv.close();
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
