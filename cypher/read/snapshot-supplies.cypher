// name: read/snapshot-supplies
// question: Which country has which share of what?
// parameters: none
// returns: element - the database's own id; factId, factKind, validFrom, validTo; origin, target - ids; share;
//   basis; period; statement; sources
// used-by: SupplyGraphs.current
// try: as it is
MATCH (origin)-[fact:SUPPLIES]->(target)
RETURN elementId(fact) AS element, fact.factId AS factId, fact.factKind AS factKind,
       fact.validFrom AS validFrom, fact.validTo AS validTo,
       CASE WHEN origin:Entity THEN origin.id END AS origin,
       CASE WHEN target:Entity THEN target.id END AS target,
       fact.share AS share,
       fact.basis AS basis,
       fact.period AS period,
       fact.statement AS statement,
       fact.sources AS sources
