package dev.lodestone.scenario;

import dev.lodestone.supplygraph.Truncation;
import java.util.List;

/**
 * The minimal mitigations.
 *
 * @param before the target as recorded
 * @param mitigations by size, then by offers
 * @param withAll the target with every offer taken: what remains where there is no mitigation
 * @param completeToSize the size up to which these are all minimal mitigations
 * @param truncatedBy bounds that were hit
 */
public record MitigationAnswer(
    MitigationQuestion question,
    Side before,
    List<Mitigation> mitigations,
    Side withAll,
    int completeToSize,
    List<Truncation> truncatedBy) {
  public MitigationAnswer {
    mitigations = List.copyOf(mitigations);
    truncatedBy = List.copyOf(truncatedBy);
  }
}
