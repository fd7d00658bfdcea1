// name: read/snapshot-clauses
// question: Which clauses does each license regime have?
// parameters: $packages - the packages believed; null for all public ones
//   $knownAt - when this graph must have known it; null for now
// returns: element - the database's own id; id; regime - id; clause, effect, reach
// used-by: SupplyGraphs.current
// try: :param packages => null
//   :param knownAt => null
WITH COLLECT { MATCH (package:Package) WHERE package.public = false RETURN package.id } AS private
MATCH (node:Clause)
WHERE CASE WHEN $packages IS NULL
        THEN NOT coalesce(node.package, '') IN private
        ELSE coalesce(node.package, '') IN $packages
      END
  AND ($knownAt IS NULL OR node.recordedFrom <= $knownAt)
OPTIONAL MATCH (regime:LicenseRegime)-[:HAS_CLAUSE]->(node)
RETURN elementId(node) AS element, node.id AS id, regime.id AS regime,
       node.clause AS clause, node.effect AS effect, node.reach AS reach
