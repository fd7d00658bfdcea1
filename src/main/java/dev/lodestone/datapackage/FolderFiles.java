package dev.lodestone.datapackage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** The files of a folder; links that leave it are not followed. */
record FolderFiles(Path folder, Limits limits) implements PackageFiles {
  @Override
  public Optional<String> findObstacle(String name) {
    try {
      Path file = folder.resolve(name);
      if (!Files.isRegularFile(file)) {
        return Optional.of("a file that is there");
      }
      return isWithin(file) ? Optional.empty() : Optional.of("a file within the folder");
    } catch (InvalidPathException | IOException unusable) {
      return Optional.of("a path that can be read");
    }
  }

  @Override
  public InputStream open(String name) throws IOException {
    Path file = folder.resolve(name);
    if (!isWithin(file)) {
      throw new PackageLimitException("a file within the folder", name);
    }
    return new BoundedInput(Files.newInputStream(file), limits.fileBytes(), name);
  }

  private boolean isWithin(Path file) throws IOException {
    return file.toRealPath().startsWith(folder.toRealPath());
  }
}
