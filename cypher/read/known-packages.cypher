// name: read/known-packages
// question: Which of these packages are loaded?
// parameters: $packages - ids
// returns: id
// used-by: SupplyGraphs.current
// try: :param packages => ['try']
UNWIND $packages AS id
WITH id
WHERE EXISTS { MATCH (:Package {id: id}) }
RETURN id
