// name: load/demote
// question: Which entities of private packages does a public package come to own? (theirs becomes a statement)
// parameters: $ids - of the entities and clauses
//   $at - when
// returns: written - how many
// used-by: GraphWriter
// try: :param ids => []
//   :param at => datetime('2026-06-01T00:00:00Z')
UNWIND $ids AS id
MATCH (node:Entity|Clause {id: id})
CREATE (statement:EntityStatement)-[:ABOUT]->(node)
SET statement = properties(node)
SET statement.table = split(node.factId, '/')[1],
    statement.ownerChanges = coalesce(node.ownerChanges, []) + $at
RETURN count(*) AS written
