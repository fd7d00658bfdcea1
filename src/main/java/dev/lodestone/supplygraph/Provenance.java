package dev.lodestone.supplygraph;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every node and relationship says about itself.
 *
 * @param factId the unique name of the fact; null on what an analyst wrote by hand without one
 * @param dataPackage the package that states it; null on what was written by hand
 * @param packageVersion the version of the package that last changed it; null on what was written
 *     by hand
 * @param recordedFrom when this graph recorded it; null on what was written by hand
 * @param factKind how it came about; null where not recorded
 * @param confidence how the package came by it; null where not recorded
 * @param sources where it was read, in the order recorded
 * @param undisclosed what is not known about it
 */
public record Provenance(
    @Nullable String factId,
    @Nullable String dataPackage,
    @Nullable String packageVersion,
    @Nullable OffsetDateTime recordedFrom,
    @Nullable FactKind factKind,
    @Nullable Confidence confidence,
    List<Citation> sources,
    List<Undisclosed> undisclosed) {
  public Provenance {
    sources = List.copyOf(sources);
    undisclosed = List.copyOf(undisclosed);
  }
}
