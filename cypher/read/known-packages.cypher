// name: read/known-packages
// question: Which of these packages are loaded, or once were?
// parameters: $packages - ids
//   $past - whether those that are no longer loaded count
// returns: id
// used-by: SupplyGraphs.current
// try: :param packages => ['try']
//   :param past => true
UNWIND $packages AS id
WITH id
OPTIONAL MATCH (package:Package {id: id})
WITH id, coalesce(package.state, CASE WHEN package IS NOT NULL THEN 'IN_FORCE' END) AS state
WHERE state = 'IN_FORCE'
   OR state IS NULL AND $past
      AND EXISTS { MATCH (old:SupersededFact) WHERE old.factId STARTS WITH id + '/' }
RETURN id
