// name: load/supersede-relationships
// question: Which relationships go into the history, because their package states them no longer?
// parameters: $elements - the database's own ids
//   $recordedTo - when
//   $public - whether their package was public
// returns: written - how many
// used-by: GraphWriter
// try: :param elements => []
//   :param recordedTo => datetime('2026-06-01T00:00:00Z')
//   :param public => true
UNWIND $elements AS element
MATCH (origin)-[fact]->(target)
WHERE elementId(fact) = element
CREATE (old:SupersededFact)
SET old = properties(fact)
SET old.table = split(fact.factId, '/')[1],
    old.action = CASE WHEN split(fact.factId, '/')[1] = 'regime-events' THEN type(fact) END,
    old.origin = origin.id,
    old.target = target.id,
    old.public = $public,
    old.recordedTo = $recordedTo
DELETE fact
RETURN count(*) AS written
