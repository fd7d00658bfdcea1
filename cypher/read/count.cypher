// name: read/count
// question: How many entities of a kind are there?
// parameters: $after - lower bound of the id, left out
//   $before - upper bound of the id, left out
//   $label - the label of the kind
//   $packages - the packages believed; null for all public ones
// returns: count
// used-by: SupplyGraphs.count
// try: :param after => 'product:'
//   :param before => 'product;'
//   :param label => 'Product'
//   :param packages => null
WITH COLLECT { MATCH (package:Package) WHERE package.public = false RETURN package.id } AS private
MATCH (node:Entity)
WHERE $after < node.id < $before AND $label IN labels(node)
  AND CASE WHEN $packages IS NULL
        THEN NOT coalesce(node.package, '') IN private
             OR EXISTS {
               MATCH (node)<-[:ABOUT]-(statement:EntityStatement)
               WHERE NOT statement.package IN private
             }
        ELSE coalesce(node.package, '') IN $packages
             OR EXISTS {
               MATCH (node)<-[:ABOUT]-(statement:EntityStatement)
               WHERE statement.package IN $packages
             }
      END
RETURN count(*) AS count
