package dev.lodestone.graphstore;

import java.time.OffsetDateTime;

/**
 * What every fact of one load carries.
 *
 * @param packageId the package
 * @param version the version that is loaded
 * @param title its title
 * @param isPublic whether a question that names no packages believes it
 * @param at when the load began
 */
public record LoadStamp(
    String packageId, String version, String title, boolean isPublic, OffsetDateTime at) {
  LoadStamp at(OffsetDateTime time) {
    return new LoadStamp(packageId, version, title, isPublic, time);
  }
}
