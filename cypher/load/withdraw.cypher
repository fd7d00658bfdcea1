// name: load/withdraw
// question: Which entities and clauses does nobody state any longer?
// parameters: $withdrawn - maps of element, the database's own id, and contentHash, that of the row withdrawn
// returns: written - how many were removed
// used-by: GraphWriter
// try: :param withdrawn => []
UNWIND $withdrawn AS one
MATCH (node:Entity|Clause)
WHERE elementId(node) = one.element AND coalesce(node.contentHash, '') = one.contentHash
DETACH DELETE node
RETURN count(*) AS written
