// name: read/match-candidates
// question: What can a row of a package be compared with, of one kind?
// parameters: $package - the package whose rows are compared; its own entities are left out
//   $label - the label of the kind
//   $limit - how many
// returns: properties - id, name and what identifies it, as text; aliases - other names that public packages
//   give it; in the order of the ids
// used-by: EntityMatches
// try: :param package => 'other'
//   :param label => 'Element'
//   :param limit => 10
MATCH (node:Entity)
WHERE $label IN labels(node) AND node.id IS NOT NULL AND node.name IS NOT NULL
OPTIONAL MATCH (owner:Package {id: node.package})
WITH node, coalesce(owner.public, true) AS public
WHERE public AND (node.package IS NULL OR node.package <> $package)
WITH node ORDER BY node.id LIMIT $limit
RETURN node {.id, .name, .symbol, .cas, .hs, .lei, .code, .reference} AS properties,
       COLLECT {
         MATCH (node)<-[:ABOUT]-(statement:EntityStatement)
         WHERE statement.package <> $package AND statement.name <> node.name
           AND NOT EXISTS { MATCH (package:Package {id: statement.package}) WHERE package.public = false }
         RETURN DISTINCT statement.name AS alias ORDER BY alias
       } AS aliases
ORDER BY node.id
