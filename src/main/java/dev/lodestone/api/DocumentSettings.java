package dev.lodestone.api;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which documents are answered, as {@code lodestone.documents.*}.
 *
 * @param mode what becomes of a document that is not trusted
 * @param folder where the trusted documents lie beside those of our own pages; null for nowhere
 */
@ConfigurationProperties("lodestone.documents")
record DocumentSettings(@DefaultValue("off") Mode mode, @Nullable Path folder) {
  /** Rejects a folder that is none, naming the property. */
  DocumentSettings {
    if (folder != null && !Files.isDirectory(folder)) {
      throw new IllegalArgumentException(
          "lodestone.documents.folder: expected a folder, found \"" + folder + "\"");
    }
  }

  /** What becomes of a document that is not trusted. */
  enum Mode {
    /** It is answered. */
    OFF,
    /** It is answered, and logged when it comes for the first time. */
    LOG,
    /** It is refused. */
    ENFORCE
  }
}
