// name: read/snapshot-clause-events
// question: What did each policy event do to which clauses?
// parameters: $packages - the packages believed; null for all public ones
//   $knownAt - when this graph must have known it; null for now
// returns: element - the database's own id; factId; action; event, regime - ids; date - of the event;
//   effectiveFrom, until, clauses
// used-by: SupplyGraphs.current
// try: :param packages => null
//   :param knownAt => null
WITH COLLECT { MATCH (package:Package) WHERE package.public = false RETURN package.id } AS private
MATCH (event)-[fact:IMPOSES|AMENDS|SUSPENDS|RESUMES|REPEALS]->(regime)
WHERE CASE WHEN $packages IS NULL
        THEN NOT coalesce(fact.package, '') IN private
        ELSE coalesce(fact.package, '') IN $packages
      END
  AND ($knownAt IS NULL OR fact.recordedFrom <= $knownAt)
RETURN elementId(fact) AS element, fact.factId AS factId, type(fact) AS action,
       event.id AS event, regime.id AS regime, event.date AS date,
       fact.effectiveFrom AS effectiveFrom, fact.until AS until, fact.clauses AS clauses
