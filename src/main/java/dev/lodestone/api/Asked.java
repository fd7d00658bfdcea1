package dev.lodestone.api;

import dev.lodestone.supplygraph.Belief;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a question believes: as it was asked, and as the graph understands it.
 *
 * @param packages as asked, ascending; each once
 * @param knownAt as asked
 * @param belief what is read; of a time past the packages are named, and the time is that of the
 *     last change before, so that questions that believe the same are the same
 */
record Asked(@Nullable List<String> packages, @Nullable OffsetDateTime knownAt, Belief belief) {
  /** Every public package, as of now. */
  static final Asked PUBLIC = new Asked(null, null, Belief.PUBLIC);
}
