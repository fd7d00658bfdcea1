package dev.lodestone.api;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Archives as {@code zip --symlinks} writes them, which {@code java.util.zip} does not. */
final class LinkedZip {
  private static final int ENTRY = 0x02014b50;
  private static final int LINK = 0120777;

  private LinkedZip() {}

  /** Zips a folder; the entry of one of its files, which holds a path, becomes a link there. */
  static Path write(Path folder, String link, Path archive) throws IOException {
    ByteBuffer zip =
        ByteBuffer.wrap(UploadClient.zip(UploadClient.files(folder)))
            .order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at < zip.limit() - 46; at++) {
      if (zip.getInt(at) == ENTRY && name(zip, at).equals(link)) {
        zip.put(at + 5, (byte) 3);
        zip.putInt(at + 38, LINK << 16);
      }
    }
    return Files.write(archive, zip.array());
  }

  private static String name(ByteBuffer zip, int at) {
    byte[] name = new byte[zip.getShort(at + 28)];
    zip.get(at + 46, name);
    return new String(name, StandardCharsets.UTF_8);
  }
}
