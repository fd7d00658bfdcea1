package dev.lodestone.ingest;

import dev.lodestone.graphstore.UnfinishedPackage;

/**
 * What came of a load or unload in batches that was broken off; the text says it to a person.
 *
 * @param dataPackage the package
 * @param version its version
 * @param state what was being done with it
 * @param facts how many facts there were left, and are no longer
 */
public record Recovery(
    String dataPackage, String version, UnfinishedPackage.State state, long facts) {
  @Override
  public String toString() {
    return switch (state) {
      case LOADING ->
          "Took back the load of %s %s that was broken off: %d facts"
              .formatted(dataPackage, version, facts);
      case REMOVING ->
          "Finished the unload of %s %s that was broken off: %d facts"
              .formatted(dataPackage, version, facts);
    };
  }
}
