package dev.lodestone.supplygraph;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Which packages were in force at a time.
 *
 * @param time the time asked about
 * @param first when a package was loaded for the first time ever; empty where none was
 * @param lastChange when a package was loaded or unloaded for the last time up to the time; empty
 *     where none was. From then until the time the graph knew the same
 * @param packages those in force at the time, by id
 */
public record PackagesAt(
    OffsetDateTime time,
    Optional<OffsetDateTime> first,
    Optional<OffsetDateTime> lastChange,
    List<PackageRecord> packages) {
  /** Copies its list. */
  public PackagesAt {
    packages = List.copyOf(packages);
  }

  /**
   * What a question about the time believes, in the form that is the same for all questions that
   * believe the same: packages by name, and the time of the last change.
   *
   * @param named the packages it names; empty for all that were public
   * @throws UnknownPackageException when one that it names was not in force
   */
  public Belief belief(Optional<List<String>> named) {
    List<String> ids = packages.stream().map(PackageRecord::id).toList();
    named.stream()
        .flatMap(List::stream)
        .filter(id -> !ids.contains(id))
        .findFirst()
        .ifPresent(
            id -> {
              throw new UnknownPackageException(id);
            });
    List<String> believed =
        named.orElseGet(
            () ->
                packages.stream().filter(PackageRecord::isPublic).map(PackageRecord::id).toList());
    return new Belief(Optional.of(believed), Optional.of(lastChange.orElse(time)));
  }
}
