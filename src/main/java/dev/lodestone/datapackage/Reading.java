package dev.lodestone.datapackage;

/** What came of reading a descriptor. */
public sealed interface Reading {
  /** The package is described, and the files it names are there; no row was read yet. */
  record Described(DataPackage dataPackage) implements Reading {}

  /** The descriptor cannot be used. */
  record Broken(ProblemReport problems) implements Reading {}
}
