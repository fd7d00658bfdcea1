// name: read/entities
// question: What is known about the entities of these ids? (but those of a package that is being loaded or removed)
// parameters: $ids - the ids
// returns: id, labels, properties; citations - the sources named, as maps of id, name, publisher, date, url
// used-by: SupplyGraphs.entities
// try: :param ids => ['element:Dy', 'product:magnet']
MATCH (node:Entity)
WHERE node.id IN $ids
  AND NOT EXISTS {
    MATCH (owner:Package {id: node.package})
    WHERE owner.state IN ['LOADING', 'REMOVING']
  }
RETURN node.id AS id, labels(node) AS labels, properties(node) AS properties,
       COLLECT {
         UNWIND CASE WHEN node.sources IS :: LIST<STRING NOT NULL> NOT NULL THEN node.sources ELSE [] END AS stated
         MATCH (source:Entity&Source {id: stated})
         RETURN source {.id, .name, .publisher, .date, .url}
       } AS citations
