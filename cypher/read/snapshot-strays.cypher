// name: read/snapshot-strays
// question: Which nodes have the label of a kind and lack the label Entity?
// parameters: $packages - the packages believed; null for all public ones
//   $knownAt - when this graph must have known it; null for now
// returns: element - the database's own id; labels; id
// used-by: SupplyGraphs.current
// try: :param packages => null
//   :param knownAt => null
WITH COLLECT { MATCH (package:Package) WHERE package.public = false RETURN package.id } AS private
MATCH (node:(
        Element|Product|Facility|Company|Country|Organization|Official|LicenseRegime|License
        |PolicyEvent|TradeStatistic|Source
      )&!Entity)
WHERE CASE WHEN $packages IS NULL
        THEN NOT coalesce(node.package, '') IN private
        ELSE coalesce(node.package, '') IN $packages
      END
  AND ($knownAt IS NULL OR node.recordedFrom <= $knownAt)
RETURN elementId(node) AS element, labels(node) AS labels, node.id AS id
