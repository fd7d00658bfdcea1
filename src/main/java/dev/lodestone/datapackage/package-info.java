/**
 * A folder of CSV files → a checked package, or a list of located problems. {@link
 * dev.lodestone.datapackage.DataPackage} reads the descriptor and checks every row before anything
 * is written; the tables and columns are declared once, in the words of {@code docs/storage.md}.
 * {@link dev.lodestone.datapackage.PackageWriter} writes them. The only room that knows the CSV
 * library.
 */
@NullMarked
package dev.lodestone.datapackage;

import org.jspecify.annotations.NullMarked;
