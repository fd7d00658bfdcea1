// name: read/snapshot-controls
// question: What does each clause cover?
// parameters: none
// returns: element - the database's own id; factId, factKind, validFrom, validTo; origin, target - ids; clause;
//   destination; endUse; deMinimis; coverage
// used-by: SupplyGraphs.current
// try: as it is
MATCH (origin)-[fact:CONTROLS]->(target)
RETURN elementId(fact) AS element, fact.factId AS factId, fact.factKind AS factKind,
       fact.validFrom AS validFrom, fact.validTo AS validTo,
       CASE WHEN origin:Entity THEN origin.id END AS origin,
       CASE WHEN target:Entity THEN target.id END AS target,
       fact.clause AS clause,
       fact.destination AS destination,
       fact.endUse AS endUse,
       fact.deMinimis AS deMinimis,
       fact.coverage AS coverage
