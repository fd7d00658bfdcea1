package dev.lodestone.datapackage;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Reads text for the CSV library, drops a byte order mark, and knows where a quoted field began
 * that is not closed: at the end of a file the library takes such a field for whole. Malformed
 * bytes come out as U+FFFD.
 */
final class QuoteWatch extends Reader {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private enum State {
    LINE_START,
    FIELD_START,
    PLAIN,
    QUOTED,
    AFTER_QUOTE,
    COMMENT
  }

  private final Reader text;
  private final char delimiter;
  private final char quote;
  private final @Nullable Character comment;
  private State state = State.LINE_START;
  private boolean atStart = true;
  private boolean afterReturn;
  private int line = 1;
  private int quoteLine;

  QuoteWatch(InputStream bytes, CsvForm form) {
    this.text = new InputStreamReader(bytes, form.charset());
    this.delimiter = form.delimiter();
    this.quote = form.quote();
    this.comment = form.comment().orElse(null);
  }

  /** The line on which a field still open begins; 0 when none is open. */
  int openQuoteLine() {
    return state == State.QUOTED ? quoteLine : 0;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int count = text.read(buffer, offset, length);
    if (atStart && count > 0) {
      atStart = false;
      if (buffer[offset] == BYTE_ORDER_MARK) {
        System.arraycopy(buffer, offset + 1, buffer, offset, count - 1);
        count = count == 1 ? text.read(buffer, offset, length) : count - 1;
      }
    }
    for (int i = 0; i < count; i++) {
      follow(buffer[offset + i]);
    }
    return count;
  }

  private void follow(char next) {
    boolean endsLine = next == '\r' || (next == '\n' && !afterReturn);
    afterReturn = next == '\r';
    line += endsLine ? 1 : 0;
    state =
        switch (state) {
          case QUOTED -> next == quote ? State.AFTER_QUOTE : State.QUOTED;
          case AFTER_QUOTE -> next == quote ? State.QUOTED : outside(next);
          case PLAIN -> outside(next);
          case FIELD_START -> next == quote ? opened() : outside(next);
          case LINE_START -> atLineStart(next);
          case COMMENT -> next == '\n' || next == '\r' ? State.LINE_START : State.COMMENT;
        };
  }

  private State atLineStart(char next) {
    if (comment != null && next == comment) {
      return State.COMMENT;
    }
    return next == quote ? opened() : outside(next);
  }

  private State opened() {
    quoteLine = line;
    return State.QUOTED;
  }

  private State outside(char next) {
    if (next == '\n' || next == '\r') {
      return State.LINE_START;
    }
    return next == delimiter ? State.FIELD_START : State.PLAIN;
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
