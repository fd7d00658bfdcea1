// name: read/snapshot-nodes
// question: Which entities are there?
// parameters: $packages - the packages believed; null for all public ones
//   $knownAt - when this graph must have known it; null for now
// returns: element - the database's own id; labels; id; supplierList; believed - whether a package that is believed owns it
// used-by: SupplyGraphs.current
// try: :param packages => null
//   :param knownAt => null
WITH COLLECT { MATCH (package:Package) WHERE package.public = false RETURN package.id } AS private
MATCH (node:Entity)
RETURN elementId(node) AS element, labels(node) AS labels, node.id AS id, node.supplierList AS supplierList,
       coalesce(CASE WHEN $packages IS NULL
        THEN NOT coalesce(node.package, '') IN private
        ELSE coalesce(node.package, '') IN $packages
      END
  AND ($knownAt IS NULL OR node.recordedFrom <= $knownAt),
         false) AS believed
