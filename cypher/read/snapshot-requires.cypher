// name: read/snapshot-requires
// question: Which inputs does each product need, in which slot?
// parameters: none
// returns: element - the database's own id; factId, factKind, validFrom, validTo; origin, target - ids; slot;
//   needs; rank
// used-by: SupplyGraphs.current
// try: as it is
MATCH (origin)-[fact:REQUIRES]->(target)
RETURN elementId(fact) AS element, fact.factId AS factId, fact.factKind AS factKind,
       fact.validFrom AS validFrom, fact.validTo AS validTo,
       CASE WHEN origin:Entity THEN origin.id END AS origin,
       CASE WHEN target:Entity THEN target.id END AS target,
       fact.slot AS slot,
       fact.needs AS needs,
       fact.rank AS rank
