// name: read/list
// question: Which entities of a kind follow an id, in the order of their ids?
// parameters: $after - lower bound of the id, left out
//   $before - upper bound of the id, left out
//   $label - the label of the kind
//   $limit - how many at most
//   $packages - the packages believed; null for all public ones
// returns: id, labels, properties; citations - the sources named, as maps of id, name, publisher, date, url
// used-by: SupplyGraphs.list
// try: :param after => 'product:'
//   :param before => 'product;'
//   :param label => 'Product'
//   :param limit => 10
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
WITH node
ORDER BY node.id
LIMIT $limit
RETURN node.id AS id, labels(node) AS labels, properties(node) AS properties,
       COLLECT {
         UNWIND CASE WHEN node.sources IS :: LIST<STRING NOT NULL> NOT NULL THEN node.sources ELSE [] END AS stated
         MATCH (source:Entity&Source {id: stated})
         RETURN source {.id, .name, .publisher, .date, .url}
       } AS citations
ORDER BY id
