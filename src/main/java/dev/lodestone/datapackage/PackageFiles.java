package dev.lodestone.datapackage;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The files of a package, by their paths within it. */
sealed interface PackageFiles permits FolderFiles, ZipFiles {
  /** What a path should be and is not; empty when there is a file that may be read. */
  Optional<String> findObstacle(String name);

  /**
   * The bytes of a file; the caller closes them.
   *
   * @throws PackageLimitException, also while reading, when the file is larger than allowed
   */
  InputStream open(String name) throws IOException;
}
