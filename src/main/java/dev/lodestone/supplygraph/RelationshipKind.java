package dev.lodestone.supplygraph;

/** Every relationship type between entities, named as in Neo4j; see {@code docs/storage.md}. */
public enum RelationshipKind {
  REQUIRES,
  PRODUCES,
  SUPPLIES,
  OPERATES,
  OWNS,
  LOCATED_IN,
  HEADQUARTERED_IN,
  CONTROLS,
  IMPOSED_BY,
  ADMINISTERS,
  IMPOSES,
  AMENDS,
  SUSPENDS,
  RESUMES,
  REPEALS,
  INVOLVES,
  CONCERNS,
  GRANTED_UNDER,
  GRANTED_TO,
  COVERS,
  HOLDS_OFFICE,
  PART_OF,
  KIND_OF,
  VARIANT_OF,
  OBSERVES
}
