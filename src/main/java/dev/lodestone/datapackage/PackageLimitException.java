package dev.lodestone.datapackage;

import java.io.IOException;

/** A file of a package asks for more than a limit allows, or lies where none may be read. */
final class PackageLimitException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String expected;
  private final String found;

  PackageLimitException(String expected, String found) {
    super("expected " + expected + ", found " + found);
    this.expected = expected;
    this.found = found;
  }

  String expected() {
    return expected;
  }

  String found() {
    return found;
  }
}
