package dev.lodestone.datapackage;

/**
 * What a package may ask of the memory and the time of the one who checks it.
 *
 * @param descriptorBytes size of {@code datapackage.json}
 * @param fieldCharacters length of one field
 * @param columns fields in one row
 * @param rows rows of one file, the header not counted
 * @param rowsOfRow rows that a mapping may make of one row of a foreign table
 * @param groups groups of a mapping's totals
 * @param fileBytes size of one file, unpacked
 * @param archiveEntries entries of a zip archive
 * @param archiveBytes size of all of them, unpacked
 * @param archiveRatio how many times its packed size an entry may have when unpacked
 */
record Limits(
    int descriptorBytes,
    int fieldCharacters,
    int columns,
    int rows,
    int rowsOfRow,
    int groups,
    long fileBytes,
    int archiveEntries,
    long archiveBytes,
    int archiveRatio) {
  private static final long GIGABYTE = 1_000_000_000;

  static final Limits DEFAULT =
      new Limits(
          1_000_000,
          65_536,
          500,
          10_000_000,
          10_000,
          1_000_000,
          10 * GIGABYTE,
          1_000,
          20 * GIGABYTE,
          200);

  /** The usual limits, but for those of one file. */
  static Limits of(int descriptorBytes, int fieldCharacters, int columns, int rows) {
    return new Limits(
        descriptorBytes,
        fieldCharacters,
        columns,
        rows,
        DEFAULT.rowsOfRow,
        DEFAULT.groups,
        DEFAULT.fileBytes,
        DEFAULT.archiveEntries,
        DEFAULT.archiveBytes,
        DEFAULT.archiveRatio);
  }
}
