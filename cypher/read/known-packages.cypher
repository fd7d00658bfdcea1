// name: read/known-packages
// question: Which of these packages are loaded?
// parameters: $packages - ids
// returns: id
// used-by: SupplyGraphs.current
// try: :param packages => ['try']
UNWIND $packages AS id
WITH id
OPTIONAL MATCH (package:Package {id: id})
WITH id, coalesce(package.state, CASE WHEN package IS NOT NULL THEN 'IN_FORCE' END) AS state
WHERE state = 'IN_FORCE'
RETURN id
