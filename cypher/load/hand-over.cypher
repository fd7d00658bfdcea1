// name: load/hand-over
// question: Which entities of a package that goes does another one own from now on? (its own rows become statements)
// parameters: $prefix - the package and a slash, as fact ids begin
//   $limit - how many at most
//   $at - when
// returns: written - how many
// used-by: GraphWriter
// try: :param prefix => 'try/'
//   :param limit => 10
//   :param at => datetime('2026-06-01T00:00:00Z')
CALL () {
  MATCH (node:Entity)
  WHERE node.factId STARTS WITH $prefix AND EXISTS { (node)<-[:ABOUT]-(:EntityStatement) }
  RETURN node
  UNION ALL
  MATCH (node:Clause)
  WHERE node.factId STARTS WITH $prefix AND EXISTS { (node)<-[:ABOUT]-(:EntityStatement) }
  RETURN node
}
WITH node
LIMIT $limit
MATCH (node)<-[:ABOUT]-(statement:EntityStatement)
OPTIONAL MATCH (package:Package {id: statement.package})
WITH node, statement
ORDER BY coalesce(package.public, true) DESC, statement.recordedFrom, statement.package
WITH node, collect(statement)[0] AS next
CREATE (ours:EntityStatement)-[:ABOUT]->(node)
SET ours = properties(node)
SET ours.table = split(node.factId, '/')[1],
    ours.ownerChanges = coalesce(node.ownerChanges, []) + $at
SET node = properties(next)
SET node.ownerChanges = coalesce(next.ownerChanges, []) + $at
REMOVE node.table
DETACH DELETE next
RETURN count(*) AS written
