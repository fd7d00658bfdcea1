package dev.lodestone.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadStoreTests {
  private static final UploadLimits LIMITS = new UploadLimits(10, 2, Duration.ofMinutes(1), 2);

  @TempDir Path parent;

  private UploadStore open() {
    return UploadStore.open(parent, LIMITS);
  }

  private List<Path> folders() throws IOException {
    try (Stream<Path> entries = Files.list(parent)) {
      return entries.toList();
    }
  }

  @Test
  void keepsAnArchiveUntilItIsClosed() throws IOException {
    try (UploadStore store = open()) {
      Upload upload = store.begin(OptionalLong.of(3));
      upload.archive(upload.receive(new ByteArrayInputStream(new byte[] {1, 2, 3})));
      Path place = upload.place();
      assertThat(place).hasFileName("package.zip").hasBinaryContent(new byte[] {1, 2, 3});

      upload.close();
      upload.close();
      assertThat(place.getParent()).doesNotExist();
    }
    assertThat(folders()).isEmpty();
  }

  @Test
  void hasRoomForSoManyAtATime() throws IOException {
    try (UploadStore store = open()) {
      Upload first = store.begin(OptionalLong.empty());
      store.begin(OptionalLong.empty());
      assertThatThrownBy(() -> store.begin(OptionalLong.empty()))
          .isInstanceOfSatisfying(
              UploadRefusedException.class,
              refused -> {
                assertThat(refused.reason()).isEqualTo(UploadRefusedException.Reason.NO_ROOM);
                assertThat(refused.limit()).isEqualTo(2);
              });

      first.close();
      assertThat(store.begin(OptionalLong.empty()).place()).isEmptyDirectory();
    }
  }

  @Test
  void refusesWhatIsAnnouncedOrArrivesTooLarge() throws IOException {
    try (UploadStore store = open();
        Upload upload = store.begin(OptionalLong.empty())) {
      assertThatThrownBy(() -> store.begin(OptionalLong.of(11)))
          .hasMessage("an upload has at most 10 bytes");
      InputStream body = upload.receive(new ByteArrayInputStream(new byte[11]));
      assertThatThrownBy(() -> upload.archive(body)).hasMessage("an upload has at most 10 bytes");
    }
  }

  @Test
  void refusesWhatTakesTooLong() throws IOException {
    UploadLimits hurried = new UploadLimits(10, 2, Duration.ofNanos(1), 2);
    try (UploadStore store = UploadStore.open(parent, hurried);
        Upload upload = store.begin(OptionalLong.empty())) {
      InputStream body = upload.receive(new ByteArrayInputStream(new byte[1]));
      assertThatThrownBy(body::read)
          .isInstanceOfSatisfying(
              UploadRefusedException.class,
              refused ->
                  assertThat(refused.reason()).isEqualTo(UploadRefusedException.Reason.TOO_SLOW));
    }
  }

  @Test
  void removesWhatAKilledProcessLeft() throws IOException {
    Path left = Files.createDirectories(parent.resolve("lodestone-uploads-1/upload-0"));
    Files.writeString(left.resolve("package.zip"), "half");
    Files.writeString(left.resolveSibling("lock"), "");
    Files.createSymbolicLink(left.resolve("link"), Files.writeString(parent.resolve("mine"), "x"));
    Path foreign = Files.createDirectory(parent.resolve("lodestone-uploads-2"));

    try (UploadStore store = open();
        UploadStore beside = open();
        Upload upload = beside.begin(OptionalLong.empty())) {
      open().close();
      assertThat(upload.place()).isDirectory();
      assertThat(store.begin(OptionalLong.empty()).place()).isDirectory();
      assertThat(left.getParent()).doesNotExist();
    }
    assertThat(folders()).containsExactlyInAnyOrder(parent.resolve("mine"), foreign);
  }
}
