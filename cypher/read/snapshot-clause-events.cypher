// name: read/snapshot-clause-events
// question: What did each policy event do to which clauses?
// parameters: none
// returns: element - the database's own id; factId; action; event, regime - ids; date - of the event;
//   effectiveFrom, until, clauses
// used-by: SupplyGraphs.current
// try: as it is
MATCH (event)-[fact:IMPOSES|AMENDS|SUSPENDS|RESUMES|REPEALS]->(regime)
RETURN elementId(fact) AS element, fact.factId AS factId, type(fact) AS action,
       event.id AS event, regime.id AS regime, event.date AS date,
       fact.effectiveFrom AS effectiveFrom, fact.until AS until, fact.clauses AS clauses
