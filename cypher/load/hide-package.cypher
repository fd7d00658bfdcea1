// name: load/hide-package
// question: Which package is being removed in batches, unseen by every question?
// parameters: $id - the package
//   $removedAt - when the unload began
//   $claim - of the unload that is under way
// returns: written - 1
// used-by: GraphWriter
// try: :param id => 'broken-off'
//   :param removedAt => datetime('2026-06-01T00:00:00Z')
//   :param claim => 'mine'
MATCH (package:Package {id: $id})
SET package.state = 'REMOVING',
    package.publicInForce = coalesce(package.public, true),
    package.public = false,
    package.removedAt = $removedAt,
    package.claim = $claim
RETURN count(*) AS written
