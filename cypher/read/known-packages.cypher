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
WHERE EXISTS { MATCH (:Package {id: id}) }
   OR $past AND EXISTS { MATCH (old:SupersededFact) WHERE old.factId STARTS WITH id + '/' }
RETURN id
