package dev.lodestone.datapackage;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Passes bytes on until there are more than allowed. */
final class BoundedInput extends FilterInputStream {
  private final long limit;
  private final String name;
  private long count;

  BoundedInput(InputStream bytes, long limit, String name) {
    super(bytes);
    this.limit = limit;
    this.name = name;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    count(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    count(Math.max(read, 0));
    return read;
  }

  private void count(int more) throws PackageLimitException {
    count += more;
    if (count > limit) {
      throw new PackageLimitException("at most " + limit + " bytes", name + " has more");
    }
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
