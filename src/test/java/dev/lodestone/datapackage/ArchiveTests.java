package dev.lodestone.datapackage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTests {
  @TempDir Path folder;
  private Path archive;

  @BeforeEach
  void name() {
    archive = folder.resolve("package.zip");
  }

  private void zip(Entry... entries) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      for (Entry entry : entries) {
        zip.putNextEntry(new ZipEntry(entry.name()));
        entry.writer().write(zip);
        zip.closeEntry();
      }
    }
  }

  private record Entry(String name, Writer writer) {
    interface Writer {
      void write(OutputStream out) throws IOException;
    }

    static Entry of(String name, String text) {
      return new Entry(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    static Entry of(Path file) {
      return new Entry(String.valueOf(file.getFileName()), out -> Files.copy(file, out));
    }
  }

  private List<String> problems() {
    return problems(Limits.DEFAULT);
  }

  private List<String> problems(Limits limits) {
    return switch (DataPackage.read(archive, limits)) {
      case Reading.Described(DataPackage described) ->
          DrawnPackage.lines(described.check(id -> false));
      case Reading.Broken(ProblemReport report) -> DrawnPackage.lines(report);
    };
  }

  private static Limits archiveLimits(int entries, long bytes, int ratio) {
    Limits usual = Limits.DEFAULT;
    return new Limits(
        10_000,
        usual.fieldCharacters(),
        usual.columns(),
        usual.rows(),
        usual.rowsOfRow(),
        usual.groups(),
        usual.fileBytes(),
        entries,
        bytes,
        ratio);
  }

  @Test
  void readsAPackageOutOfAnArchive(@TempDir Path drawn) throws IOException {
    DrawnPackage.sound().write(drawn);
    try (Stream<Path> files = Files.list(drawn)) {
      zip(files.sorted().map(Entry::of).toArray(Entry[]::new));
    }

    assertThat(problems()).isEmpty();
  }

  @Test
  void refusesWhatIsNoArchive() throws IOException {
    Files.writeString(archive, "PK?");

    assertThat(problems())
        .singleElement()
        .asString()
        .startsWith("package.zip: expected a zip archive, found ")
        .endsWith("[DP-033]");
  }

  @Test
  void refusesEntriesThatLeaveTheArchive() throws IOException {
    zip(Entry.of("../owns.csv", ""), Entry.of("/etc/owns.csv", ""), Entry.of("a/./b.csv", ""));

    assertThat(problems())
        .containsExactly(
            "package.zip: expected entries within the archive, without . and .., found"
                + " \"../owns.csv\" [DP-033]",
            "package.zip: expected entries within the archive, without . and .., found"
                + " \"/etc/owns.csv\" [DP-033]",
            "package.zip: expected entries within the archive, without . and .., found"
                + " \"a/./b.csv\" [DP-033]");
  }

  @Test
  void refusesAnEntryThatUnpacksToManyTimesItsSize() throws IOException {
    zip(
        new Entry(
            "bomb.csv",
            out -> {
              byte[] zeros = new byte[1 << 16];
              for (int i = 0; i < 64; i++) {
                out.write(zeros);
              }
            }));

    assertThat(problems())
        .singleElement()
        .asString()
        .startsWith(
            "package.zip: expected entries packed at most 200 to 1, found \"bomb.csv, 4194304 bytes"
                + " packed in ");
  }

  @Test
  void refusesTooManyEntriesAndTooMuchInAll() throws IOException {
    zip(Entry.of("a.csv", "12345"), Entry.of("b.csv", "12345"), Entry.of("c.csv", "12345"));

    assertThat(problems(archiveLimits(2, 100, 100)))
        .containsExactly("package.zip: expected at most 2 entries, found \"3\" [DP-033]");
    assertThat(problems(archiveLimits(3, 14, 100)))
        .containsExactly(
            "package.zip: expected at most 14 bytes when unpacked, found \"15\" [DP-033]");
  }

  @Test
  void refusesAnArchiveWithoutADescriptor() throws IOException {
    zip(Entry.of("within/datapackage.json", "{}"));

    assertThat(problems())
        .containsExactly(
            "datapackage.json: expected a descriptor that can be read, found \"datapackage.json is"
                + " not in the archive\" [DP-001]");
  }

  @Test
  void readsNoMoreOfAFileThanIsAllowed() {
    DrawnPackage.sound().write(folder);
    Limits usual = Limits.DEFAULT;
    Limits small =
        new Limits(1_000_000, 100, 100, 100, 100, 100, 2_000, usual.archiveEntries(), 1, 1);
    DrawnPackage.file(folder, "owns.csv", "fact\n" + "x\n".repeat(1_500));

    assertThat(DataPackage.read(folder, small))
        .isInstanceOfSatisfying(
            Reading.Described.class,
            read ->
                assertThat(DrawnPackage.lines(read.dataPackage().check(id -> false)))
                    .contains(
                        "owns.csv: expected at most 2000 bytes, found \"owns.csv has more\""
                            + " [DP-033]"));
  }
}
