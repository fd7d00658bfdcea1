package dev.lodestone.api;

import dev.lodestone.ingest.UploadLimits;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Who may load and unload packages over HTTP where no token is needed, and how much, as {@code
 * lodestone.upload.*}.
 *
 * @param enabled whether anybody may
 * @param remote whether clients on other machines may
 * @param maxSize size of one upload as it is sent
 * @param maxFiles files of one upload
 * @param maxTime how long one may take to arrive
 * @param maxStored how many are kept at a time: arriving, waiting or being loaded
 * @param folder where they are kept until they are loaded; that of temporary files where left out
 */
@ConfigurationProperties("lodestone.upload")
record UploadSettings(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("false") boolean remote,
    @DefaultValue("2GB") DataSize maxSize,
    @DefaultValue("1000") int maxFiles,
    @DefaultValue("10m") Duration maxTime,
    @DefaultValue("4") int maxStored,
    @Nullable Path folder) {

  /** Rejects limits that are not positive, naming the property. */
  UploadSettings {
    positive("max-size", maxSize.toBytes());
    positive("max-files", maxFiles);
    positive("max-time", maxTime.toMillis());
    positive("max-stored", maxStored);
  }

  private static void positive(String name, long value) {
    if (value < 1) {
      throw new IllegalArgumentException(
          "lodestone.upload." + name + ": expected more than 0, found \"" + value + "\"");
    }
  }

  UploadLimits limits() {
    return new UploadLimits(maxSize.toBytes(), maxFiles, maxTime, maxStored);
  }

  Path parent() {
    return folder == null ? Path.of(System.getProperty("java.io.tmpdir")) : folder;
  }
}
