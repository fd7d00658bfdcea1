// name: load/statements
// question: What does a package state about entities and clauses that others own?
// parameters: $rows - rows of entity tables with their table, as they would stand on the node
// returns: written - how many rows were written
// used-by: GraphWriter
// try: :param rows => [{id: 'element:Dy', table: 'elements', name: 'Dysprosium metal', symbol: 'Dy', atomicNumber: 66, cas:
//   '7429-91-6', factId: 'other/elements/Dy', package: 'other', packageVersion: '1', contentHash: 'none'}]
UNWIND $rows AS row
MATCH (node:Entity|Clause {id: row.id})
CREATE (statement:EntityStatement)-[:ABOUT]->(node)
SET statement = row
RETURN count(*) AS written
