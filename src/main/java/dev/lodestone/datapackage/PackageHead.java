package dev.lodestone.datapackage;

/**
 * What the graph keeps of a descriptor.
 *
 * @param id the {@code name} of the package
 * @param isPublic whether a question that names no packages believes it
 */
public record PackageHead(String id, String version, String title, boolean isPublic) {}
