// name: load/promote
// question: Who owns what its package states no longer and another one states? (public packages first, then by
//   age)
// parameters: $withdrawn - maps of element, the database's own id, and contentHash, that of the row withdrawn
//   $at - when
// returns: written - how many
// used-by: GraphWriter
// try: :param withdrawn => []
//   :param at => datetime('2026-06-01T00:00:00Z')
UNWIND $withdrawn AS one
MATCH (node:Entity|Clause)
WHERE elementId(node) = one.element AND coalesce(node.contentHash, '') = one.contentHash
MATCH (node)<-[:ABOUT]-(statement:EntityStatement)
OPTIONAL MATCH (package:Package {id: statement.package})
WITH node, statement
ORDER BY coalesce(package.public, true) DESC, statement.recordedFrom, statement.package
WITH node, collect(statement)[0] AS next
SET node = properties(next)
SET node.ownerChanges = coalesce(next.ownerChanges, []) + $at
REMOVE node.table
DETACH DELETE next
RETURN count(*) AS written
