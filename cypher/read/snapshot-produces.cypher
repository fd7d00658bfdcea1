// name: read/snapshot-produces
// question: Which facility makes what?
// parameters: none
// returns: element - the database's own id; factId, factKind, validFrom, validTo; origin, target - ids; status;
//   share
// used-by: SupplyGraphs.current
// try: as it is
MATCH (origin)-[fact:PRODUCES]->(target)
RETURN elementId(fact) AS element, fact.factId AS factId, fact.factKind AS factKind,
       fact.validFrom AS validFrom, fact.validTo AS validTo,
       CASE WHEN origin:Entity THEN origin.id END AS origin,
       CASE WHEN target:Entity THEN target.id END AS target,
       fact.status AS status,
       fact.share AS share
