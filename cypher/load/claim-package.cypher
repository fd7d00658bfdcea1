// name: load/claim-package
// question: Whose turn is it now to finish a package that was broken off?
// parameters: $id - the package
//   $claim - of the load that goes on with it
// returns: written - 1
// used-by: GraphWriter
// try: :param id => 'broken-off'
//   :param claim => 'mine'
MATCH (package:Package {id: $id})
SET package.claim = $claim
RETURN count(*) AS written
