// name: read/snapshot-variant-of
// question: Which product is a variant of which?
// parameters: $packages - the packages believed; null for all public ones
//   $knownAt - when this graph must have known it; null for now
// returns: element - the database's own id; factId, factKind, validFrom, validTo; origin, target - ids
// used-by: SupplyGraphs.current
// try: :param packages => null
//   :param knownAt => null
WITH COLLECT { MATCH (package:Package) WHERE package.public = false RETURN package.id } AS private
MATCH (origin)-[fact:VARIANT_OF]->(target)
WHERE CASE WHEN $packages IS NULL
        THEN NOT coalesce(fact.package, '') IN private
        ELSE coalesce(fact.package, '') IN $packages
      END
  AND ($knownAt IS NULL OR fact.recordedFrom <= $knownAt)
RETURN elementId(fact) AS element, fact.factId AS factId, fact.factKind AS factKind,
       fact.validFrom AS validFrom, fact.validTo AS validTo,
       CASE WHEN origin:Entity THEN origin.id END AS origin,
       CASE WHEN target:Entity THEN target.id END AS target
