package dev.lodestone.datapackage;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * Which entries of an archive are symbolic links. {@code java.util.zip} reads a link as a file that
 * holds the path it leads to and does not tell; the central directory does, in the upper half of
 * the external attributes of an entry made on Unix (APPNOTE.TXT 6.3.10, 4.3.12 and 4.4.15).
 */
final class ZipLinks {
  private static final int END = 0x06054b50;
  private static final int END_SIZE = 22;
  private static final int LONGEST_COMMENT = 65_535;
  private static final int LOCATOR = 0x07064b50;
  private static final int LOCATOR_SIZE = 20;
  private static final int END_64_SIZE = 56;
  private static final int ENTRY = 0x02014b50;
  private static final int ENTRY_SIZE = 46;
  private static final int UNIX = 3;
  private static final int TYPE = 0xF000;
  private static final int LINK = 0xA000;

  private final FileChannel file;

  private ZipLinks(FileChannel file) {
    this.file = file;
  }

  /** The names of the links of an archive that {@link java.util.zip.ZipFile} has opened. */
  static Set<String> of(Path archive) throws IOException {
    try (FileChannel file = FileChannel.open(archive)) {
      return new ZipLinks(file).list();
    }
  }

  private Set<String> list() throws IOException {
    ByteBuffer tail = tail();
    int end = endIn(tail);
    int entries = Short.toUnsignedInt(tail.getShort(end + 10));
    long at = Integer.toUnsignedLong(tail.getInt(end + 16));
    int locator = end - LOCATOR_SIZE;
    if (locator >= 0 && tail.getInt(locator) == LOCATOR) {
      ByteBuffer large = read(tail.getLong(locator + 8), END_64_SIZE);
      entries = Math.toIntExact(large.getLong(32));
      at = large.getLong(48);
    }
    Set<String> links = new HashSet<>();
    for (int i = 0; i < entries; i++) {
      at += entry(at, links);
    }
    return links;
  }

  private ByteBuffer tail() throws IOException {
    int size = (int) Math.min(file.size(), END_SIZE + LONGEST_COMMENT + LOCATOR_SIZE);
    return read(file.size() - size, size);
  }

  private static int endIn(ByteBuffer tail) throws IOException {
    for (int at = tail.limit() - END_SIZE; at >= 0; at--) {
      if (tail.getInt(at) == END
          && at + END_SIZE + Short.toUnsignedInt(tail.getShort(at + 20)) == tail.limit()) {
        return at;
      }
    }
    throw new EOFException("the archive has no end");
  }

  /** Looks at one entry; returns how long it is in the directory. */
  private int entry(long at, Set<String> links) throws IOException {
    ByteBuffer entry = read(at, ENTRY_SIZE);
    if (entry.getInt(0) != ENTRY) {
      throw new IOException("the archive's directory cannot be read");
    }
    int name = Short.toUnsignedInt(entry.getShort(28));
    boolean isUnix = entry.get(5) == UNIX;
    int mode = entry.getInt(38) >>> 16;
    if (isUnix && (mode & TYPE) == LINK) {
      links.add(StandardCharsets.UTF_8.decode(read(at + ENTRY_SIZE, name)).toString());
    }
    return ENTRY_SIZE
        + name
        + Short.toUnsignedInt(entry.getShort(30))
        + Short.toUnsignedInt(entry.getShort(32));
  }

  private ByteBuffer read(long from, int size) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining()) {
      if (file.read(bytes, from + bytes.position()) < 0) {
        throw new EOFException("the archive ends within its directory");
      }
    }
    return bytes.flip();
  }
}
