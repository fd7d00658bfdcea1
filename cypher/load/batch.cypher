// name: load/batch
// question: May a load write this batch? (written with it, so that of two that think so one fails)
// parameters: $id - the package
//   $claim - of the load
//   $facts - how many facts the batch writes or removes
// returns: written - 0 when another load has taken over
// used-by: GraphWriter
// try: :param id => 'broken-off'
//   :param claim => 'mine'
//   :param facts => 1
MATCH (package:Package {id: $id})
WHERE package.claim = $claim
SET package.progress = coalesce(package.progress, 0) + $facts
RETURN count(*) AS written
