// name: analyst/what-is-controlled
// question: What is controlled on a day, by whom, and in which state is each clause?
// parameters: $asOf - the day asked about
// returns: item; regime; clause; effect; state; since; until - last day of a suspension
// used-by: people, in the Neo4j Browser
// try: :param asOf => date('2026-06-01')
MATCH (item:Entity)<-[control:CONTROLS]-(regime:LicenseRegime)-[:HAS_CLAUSE]->(clause:Clause)
WHERE clause.clause = control.clause
  AND (control.validFrom IS NULL OR control.validFrom <= $asOf)
  AND (control.validTo IS NULL OR $asOf < control.validTo)
WITH item, regime, clause,
     COLLECT {
       MATCH (event:PolicyEvent)-[action:IMPOSES|SUSPENDS|RESUMES|REPEALS]->(regime)
       WHERE event.date <= $asOf AND (action.clauses IS NULL OR clause.clause IN action.clauses)
       RETURN {
                type: type(action),
                from: coalesce(action.effectiveFrom, event.date),
                until: action.until
              }
       ORDER BY event.date, coalesce(action.effectiveFrom, event.date)
     } AS history
WITH item, regime, clause,
     last([one IN history WHERE one.from <= $asOf]) AS latest,
     size(history) > 0 AS announced
RETURN item.id AS item, regime.id AS regime, clause.clause AS clause, clause.effect AS effect,
       CASE
         WHEN latest IS NULL AND announced THEN 'ANNOUNCED'
         WHEN latest IS NULL THEN 'NOT_YET'
         WHEN latest.type = 'REPEALS' THEN 'REPEALED'
         WHEN latest.type = 'SUSPENDS' AND latest.until < $asOf THEN 'UNKNOWN'
         WHEN latest.type = 'SUSPENDS' THEN 'SUSPENDED'
         ELSE 'IN_FORCE'
       END AS state,
       latest.from AS since, latest.until AS until
ORDER BY item, regime, clause
LIMIT 1000
