package dev.lodestone.ingest;

import dev.lodestone.ingest.UploadRefusedException.Reason;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Passes on what arrives until it is more, or takes longer, than is allowed. */
final class ReceivedBytes extends FilterInputStream {
  private final UploadLimits limits;
  private final long start = System.nanoTime();
  private long count;

  ReceivedBytes(InputStream bytes, UploadLimits limits) {
    super(bytes);
    this.limits = limits;
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

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(int more) {
    count += more;
    if (count > limits.bytes()) {
      throw tooLarge(limits);
    }
    if (System.nanoTime() - start > limits.time().toNanos()) {
      long seconds = limits.time().toSeconds();
      throw new UploadRefusedException(
          Reason.TOO_SLOW, "an upload arrives within %d seconds".formatted(seconds), seconds);
    }
  }

  static UploadRefusedException tooLarge(UploadLimits limits) {
    return new UploadRefusedException(
        Reason.TOO_LARGE,
        "an upload has at most %d bytes".formatted(limits.bytes()),
        limits.bytes());
  }
}
