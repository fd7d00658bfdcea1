// name: read/related-outgoing
// question: Which relationships of these types start at these entities?
// parameters: $ids - the entities
//   $types - relationship types
//   $limit - how many at most
//   $packages - the packages believed; null for all public ones
// returns: at - the id asked for; element, type, origin, target - ids; properties; citations - the sources
//   named, as maps of id, name, publisher, date, url
// used-by: SupplyGraphs.related
// try: :param ids => ['product:magnet']
//   :param types => ['REQUIRES']
//   :param limit => 100
//   :param packages => null
WITH COLLECT { MATCH (package:Package) WHERE package.public = false RETURN package.id } AS private
MATCH (node:Entity)
WHERE node.id IN $ids
MATCH (node)-[fact:$any($types)]->(other:Entity)
WHERE CASE WHEN $packages IS NULL
        THEN NOT coalesce(fact.package, '') IN private
        ELSE coalesce(fact.package, '') IN $packages
      END
WITH node, fact
LIMIT $limit
RETURN node.id AS at, elementId(fact) AS element, type(fact) AS type,
       startNode(fact).id AS origin, endNode(fact).id AS target, properties(fact) AS properties,
       COLLECT {
         UNWIND CASE WHEN fact.sources IS :: LIST<STRING NOT NULL> NOT NULL THEN fact.sources ELSE [] END AS stated
         MATCH (source:Entity&Source {id: stated})
         RETURN source {.id, .name, .publisher, .date, .url}
       } AS citations
