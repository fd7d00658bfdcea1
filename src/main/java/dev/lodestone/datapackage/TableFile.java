package dev.lodestone.datapackage;

import java.nio.file.Path;

/**
 * A table and the file that holds it.
 *
 * @param name the path as the descriptor writes it
 * @param path where it is
 */
record TableFile(Table table, String name, Path path) {}
