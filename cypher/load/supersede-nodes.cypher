// name: load/supersede-nodes
// question: What was stated about entities and clauses and goes into the history? (the nodes stay)
// parameters: $elements - the database's own ids
//   $recordedTo - when
//   $public - whether their package was public
// returns: written - how many
// used-by: GraphWriter
// try: :param elements => []
//   :param recordedTo => datetime('2026-06-01T00:00:00Z')
//   :param public => true
UNWIND $elements AS element
MATCH (node:Entity|Clause)
WHERE elementId(node) = element
CREATE (old:SupersededFact)
SET old = properties(node)
SET old.table = split(node.factId, '/')[1],
    old.owned = true,
    old.public = $public,
    old.recordedTo = $recordedTo
RETURN count(*) AS written
