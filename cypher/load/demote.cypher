// name: load/demote
// question: Which entities of private packages does a public package come to own? (theirs becomes a statement)
// parameters: $ids - of the entities and clauses
// returns: written - how many
// used-by: GraphWriter
// try: :param ids => []
UNWIND $ids AS id
MATCH (node:Entity|Clause {id: id})
CREATE (statement:EntityStatement)-[:ABOUT]->(node)
SET statement = properties(node)
SET statement.table = split(node.factId, '/')[1]
RETURN count(*) AS written
