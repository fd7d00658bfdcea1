// name: load/begin-package
// question: Which package is being loaded in batches, unseen by every question?
// parameters: $id - the package
//   $version - the version that is loaded
//   $title - its title
//   $public - whether a question without packages will believe it
//   $loadedAt - when the load began
//   $claim - of the load that is under way
// returns: written - 1
// used-by: GraphWriter
// try: :param id => 'broken-off'
//   :param version => '1'
//   :param title => 'Broken off'
//   :param public => true
//   :param loadedAt => datetime('2026-06-01T00:00:00Z')
//   :param claim => 'mine'
MERGE (package:Package {id: $id})
SET package.state = 'LOADING',
    package.version = $version,
    package.title = $title,
    package.public = false,
    package.publicInForce = $public,
    package.loadedAt = $loadedAt,
    package.claim = $claim
RETURN count(*) AS written
