// name: load/take-over
// question: Which entities of private packages does a public package come to own as it comes into force? (theirs
//   becomes a statement)
// parameters: $prefix - the package and a slash, as fact ids begin
//   $package - the package
//   $at - when
// returns: written - how many
// used-by: GraphWriter
// try: :param prefix => 'try/'
//   :param package => 'try'
//   :param at => datetime('2026-06-01T00:00:00Z')
MATCH (ours:EntityStatement)-[:ABOUT]->(node:Entity|Clause)
WHERE ours.factId STARTS WITH $prefix
MATCH (owner:Package {id: node.package})
WHERE owner.public = false AND owner.id <> $package
CREATE (theirs:EntityStatement)-[:ABOUT]->(node)
SET theirs = properties(node)
SET theirs.table = split(node.factId, '/')[1],
    theirs.ownerChanges = coalesce(node.ownerChanges, []) + $at
SET node = properties(ours)
REMOVE node.table
DETACH DELETE ours
RETURN count(*) AS written
