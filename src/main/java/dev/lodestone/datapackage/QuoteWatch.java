package dev.lodestone.datapackage;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/**
 * Reads UTF-8 text for the CSV library, drops a byte order mark, and knows where a quoted field
 * began that is not closed: at the end of a file the library takes such a field for whole.
 * Malformed bytes come out as U+FFFD.
 */
final class QuoteWatch extends Reader {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private enum State {
    FIELD_START,
    PLAIN,
    QUOTED,
    AFTER_QUOTE
  }

  private final Reader text;
  private State state = State.FIELD_START;
  private boolean atStart = true;
  private boolean afterReturn;
  private int line = 1;
  private int quoteLine;

  QuoteWatch(InputStream bytes) {
    this.text = new InputStreamReader(bytes, StandardCharsets.UTF_8);
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
          case QUOTED -> next == '"' ? State.AFTER_QUOTE : State.QUOTED;
          case AFTER_QUOTE -> next == '"' ? State.QUOTED : outside(next);
          case PLAIN -> outside(next);
          case FIELD_START -> next == '"' ? opened() : outside(next);
        };
  }

  private State opened() {
    quoteLine = line;
    return State.QUOTED;
  }

  private static State outside(char next) {
    return next == ',' || next == '\n' || next == '\r' ? State.FIELD_START : State.PLAIN;
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
