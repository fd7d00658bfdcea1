package dev.lodestone.datapackage;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The files of a zip archive, read where they are: nothing is unpacked to disk. The archive is
 * judged as a whole first, and each file is counted again while it is read, since an archive may
 * say less than it holds.
 */
record ZipFiles(Path archive, Limits limits) implements PackageFiles {
  /** Tells what is wrong with the archive itself; true when it may be read. */
  boolean judge(Problems problems) {
    try (ZipFile zip = open()) {
      return isModest(zip, problems) && entriesAreSafe(zip, problems);
    } catch (IOException unreadable) {
      problem(problems, "a zip archive", String.valueOf(unreadable.getMessage()));
      return false;
    }
  }

  private boolean isModest(ZipFile zip, Problems problems) {
    if (zip.size() > limits.archiveEntries()) {
      String most = "at most " + limits.archiveEntries() + " entries";
      problem(problems, most, String.valueOf(zip.size()));
      return false;
    }
    return true;
  }

  private boolean entriesAreSafe(ZipFile zip, Problems problems) throws IOException {
    boolean safe = true;
    long total = 0;
    Set<String> links = ZipLinks.of(archive);
    links.stream()
        .sorted()
        .forEach(link -> problem(problems, "files in the archive, no links", link));
    Set<String> names = new HashSet<>();
    Enumeration<? extends ZipEntry> entries = zip.entries();
    while (entries.hasMoreElements()) {
      ZipEntry entry = entries.nextElement();
      total += Math.max(entry.getSize(), 0);
      safe &= entryIsSafe(entry, names, problems);
    }
    if (total > limits.archiveBytes()) {
      String most = "at most " + limits.archiveBytes() + " bytes when unpacked";
      problem(problems, most, String.valueOf(total));
      safe = false;
    }
    return safe && links.isEmpty();
  }

  private boolean entryIsSafe(ZipEntry entry, Set<String> names, Problems problems) {
    String name = entry.getName();
    String path = entry.isDirectory() ? name.substring(0, name.length() - 1) : name;
    if (!Paths.isWithin(path)) {
      problem(problems, "entries within the archive, without . and ..", name);
    } else if (!names.add(path)) {
      problem(problems, "each entry once", name);
    } else if (isBomb(entry)) {
      String most = "entries packed at most %d to 1".formatted(limits.archiveRatio());
      problem(
          problems,
          most,
          "%s, %d bytes packed in %d".formatted(name, entry.getSize(), packed(entry)));
    } else {
      return true;
    }
    return false;
  }

  private boolean isBomb(ZipEntry entry) {
    return entry.getSize() > limits.descriptorBytes()
        && entry.getSize() / packed(entry) > limits.archiveRatio();
  }

  private static long packed(ZipEntry entry) {
    return Math.max(entry.getCompressedSize(), 1);
  }

  @Override
  public Optional<String> findObstacle(String name) {
    try (ZipFile zip = open()) {
      ZipEntry entry = zip.getEntry(name);
      return entry == null || entry.isDirectory()
          ? Optional.of("a file that is there")
          : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.of("a path that can be read");
    }
  }

  @Override
  public InputStream open(String name) throws IOException {
    ZipFile zip = open();
    try {
      ZipEntry entry = zip.getEntry(name);
      if (entry == null) {
        throw new ZipException(name + " is not in the archive");
      }
      long most = Math.min(limits.fileBytes(), Math.max(entry.getSize(), 0));
      return new Closing(new BoundedInput(zip.getInputStream(entry), most, name), zip);
    } catch (IOException unreadable) {
      zip.close();
      throw unreadable;
    }
  }

  private ZipFile open() throws IOException {
    return new ZipFile(archive.toFile());
  }

  private void problem(Problems problems, String expected, String found) {
    String name = String.valueOf(archive.getFileName());
    problems.add(name, 0, "", Rule.ARCHIVE, expected, found, "");
  }

  /** Closes the archive with the file. */
  private static final class Closing extends FilterInputStream {
    private final ZipFile zip;

    Closing(InputStream bytes, ZipFile zip) {
      super(bytes);
      this.zip = zip;
    }

    @Override
    public void close() throws IOException {
      try (zip) {
        super.close();
      }
    }
  }
}
