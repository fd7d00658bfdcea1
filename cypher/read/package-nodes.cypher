// name: read/package-nodes
// question: Which entities and clauses does a package own, and what does it state about others'?
// parameters: $prefix - the package and a slash, as fact ids begin
// returns: form - ENTITY, CLAUSE or STATEMENT; factId; contentHash - of the row; element - the
//   database's own id
// used-by: GraphWriter
// try: :param prefix => 'try/'
MATCH (node:EntityStatement)-[:ABOUT]->()
WHERE node.factId STARTS WITH $prefix
RETURN 'STATEMENT' AS form, node.factId AS factId, node.contentHash AS contentHash, elementId(node) AS element
UNION ALL
MATCH (node:Clause)
WHERE node.factId STARTS WITH $prefix
RETURN 'CLAUSE' AS form, node.factId AS factId, node.contentHash AS contentHash, elementId(node) AS element
UNION ALL
MATCH (node:Entity)
WHERE node.factId STARTS WITH $prefix
RETURN 'ENTITY' AS form, node.factId AS factId, node.contentHash AS contentHash, elementId(node) AS element
