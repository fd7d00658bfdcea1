// name: read/related-outgoing
// question: Which relationships of these types start at these entities?
// parameters: $ids - the entities
//   $types - relationship types
//   $limit - how many at most
// returns: at - the id asked for; element, type, origin, target - ids; properties; citations - the sources
//   named, as maps of id, name, publisher, date, url
// used-by: SupplyGraphs.related
// try: :param ids => ['product:magnet']
//   :param types => ['REQUIRES']
//   :param limit => 100
MATCH (node:Entity)
WHERE node.id IN $ids
MATCH (node)-[fact:$any($types)]->(other:Entity)
WITH node, fact
LIMIT $limit
RETURN node.id AS at, elementId(fact) AS element, type(fact) AS type,
       startNode(fact).id AS origin, endNode(fact).id AS target, properties(fact) AS properties,
       COLLECT {
         UNWIND CASE WHEN fact.sources IS :: LIST<STRING NOT NULL> NOT NULL THEN fact.sources ELSE [] END AS stated
         MATCH (source:Entity&Source {id: stated})
         RETURN source {.id, .name, .publisher, .date, .url}
       } AS citations
