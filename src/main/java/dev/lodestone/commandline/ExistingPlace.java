package dev.lodestone.commandline;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A folder or file that is there. */
final class ExistingPlace implements ITypeConverter<Path> {
  @Override
  public Path convert(String text) {
    try {
      Path place = Path.of(text);
      if (Files.exists(place)) {
        return place;
      }
    } catch (InvalidPathException none) {
      throw new TypeConversionException("not a path: " + none.getMessage());
    }
    throw new TypeConversionException("there is no folder and no zip archive \"" + text + "\"");
  }
}
