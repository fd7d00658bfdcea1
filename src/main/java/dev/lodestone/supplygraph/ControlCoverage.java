package dev.lodestone.supplygraph;

/** Whether a controlled item as such falls under the clause. */
public enum ControlCoverage {
  PROVEN,
  /** Only some of what goes by that name does, or the content is not known. */
  UNPROVEN
}
