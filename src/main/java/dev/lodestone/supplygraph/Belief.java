package dev.lodestone.supplygraph;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Which facts a question takes for true.
 *
 * @param packages the ids of the packages whose facts count, ascending, and no others; empty for
 *     those of every public package and what was written by hand
 * @param knownAt when this graph must have known them; empty for what is in force now. What was
 *     written by hand carries no such time and is known at none
 */
public record Belief(Optional<List<String>> packages, Optional<OffsetDateTime> knownAt) {
  /** Every public package and what was written by hand, as of now. */
  public static final Belief PUBLIC = new Belief(Optional.empty(), Optional.empty());

  /** Sorts the ids; each counts once. */
  public Belief {
    packages = packages.map(ids -> ids.stream().sorted().distinct().toList());
  }

  /** Exactly these packages, as of now. */
  public static Belief in(Collection<String> packages) {
    return new Belief(Optional.of(List.copyOf(packages)), Optional.empty());
  }
}
