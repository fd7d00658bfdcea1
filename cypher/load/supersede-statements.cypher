// name: load/supersede-statements
// question: Which statements about entities of other packages go into the history?
// parameters: $elements - the database's own ids
//   $recordedTo - when
//   $public - whether their package was public
// returns: written - how many
// used-by: GraphWriter
// try: :param elements => []
//   :param recordedTo => datetime('2026-06-01T00:00:00Z')
//   :param public => true
UNWIND $elements AS element
MATCH (statement:EntityStatement)
WHERE elementId(statement) = element
CREATE (old:SupersededFact)
SET old = properties(statement)
SET old.public = $public,
    old.recordedTo = $recordedTo
// Whoever gave the entity away at the very end owned it all the time.
FOREACH (change IN [change IN old.ownerChanges[-1..] WHERE change = $recordedTo] |
  SET old.owned = true, old.ownerChanges = CASE WHEN size(old.ownerChanges) > 1 THEN old.ownerChanges[..-1] END)
DETACH DELETE statement
RETURN count(*) AS written
