package dev.lodestone.datapackage;

/**
 * What a package may ask of the memory and the time of the one who checks it.
 *
 * @param descriptorBytes size of {@code datapackage.json}
 * @param fieldCharacters length of one field
 * @param columns fields in one row
 * @param rows rows of one table, the header not counted
 */
record Limits(int descriptorBytes, int fieldCharacters, int columns, int rows) {
  static final Limits DEFAULT = new Limits(1_000_000, 65_536, 100, 10_000_000);
}
