// name: read/snapshot-located-in
// question: Where does each facility stand?
// parameters: none
// returns: element - the database's own id; factId, factKind, validFrom, validTo; origin, target - ids
// used-by: SupplyGraphs.current
// try: as it is
MATCH (origin)-[fact:LOCATED_IN]->(target)
RETURN elementId(fact) AS element, fact.factId AS factId, fact.factKind AS factKind,
       fact.validFrom AS validFrom, fact.validTo AS validTo,
       CASE WHEN origin:Entity THEN origin.id END AS origin,
       CASE WHEN target:Entity THEN target.id END AS target
