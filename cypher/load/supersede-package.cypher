// name: load/supersede-package
// question: Which version of a package goes into the history? (its node stays; one that was never in force does not)
// parameters: $id - the package
//   $recordedTo - when
// returns: written - how many; none where the package was not loaded
// used-by: GraphWriter
// try: :param id => 'nobody'
//   :param recordedTo => datetime('2026-06-01T00:00:00Z')
MATCH (package:Package {id: $id})
WHERE package.loadedAt < $recordedTo AND coalesce(package.state, 'IN_FORCE') <> 'LOADING'
CREATE (old:SupersededPackage)
SET old = properties(package)
SET old.recordedTo = $recordedTo,
    old.public = coalesce(package.publicInForce, package.public)
REMOVE old.state, old.publicInForce, old.claim, old.progress, old.removedAt
RETURN count(*) AS written
