// name: read/snapshot-statements
// question: What do believed packages state about entities and clauses that another package owns?
// parameters: $packages - the packages believed; null for all public ones
//   $knownAt - when this graph must have known it; null for now
// returns: id; labels - of what it is about; supplierList; clause, effect, reach - of a clause; in the order in
//   which they count
// used-by: SupplyGraphs.current
// try: :param packages => null
//   :param knownAt => null
WITH COLLECT { MATCH (package:Package) WHERE package.public = false RETURN package.id } AS private
MATCH (fact:EntityStatement)-[:ABOUT]->(node)
WHERE CASE WHEN $packages IS NULL
        THEN NOT coalesce(fact.package, '') IN private
        ELSE coalesce(fact.package, '') IN $packages
      END
  AND ($knownAt IS NULL OR fact.recordedFrom <= $knownAt)
RETURN elementId(fact) AS element, fact.id AS id, fact.table AS table, fact.supplierList AS supplierList,
       fact.clause AS clause, fact.effect AS effect, fact.reach AS reach
ORDER BY fact.recordedFrom, fact.package
