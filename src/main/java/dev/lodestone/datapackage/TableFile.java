package dev.lodestone.datapackage;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file of rows and how it is written.
 *
 * @param files where it lies
 * @param name the path as the descriptor writes it
 * @param form how it is written
 */
record TableFile(PackageFiles files, String name, CsvForm form) {
  InputStream open() throws IOException {
    return files.open(name);
  }
}
