// name: analyst/what-is-controlled
// question: What is controlled on a day, by whom, and in which state is each clause? (as the field clauses of a regime)
// parameters: $asOf - the day asked about
// returns: item; regime; clause; effect; state; since; until - last day of a suspension that runs
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
       WITH type(action) AS type, event.date AS date, event.id AS event,
            coalesce(action.effectiveFrom, event.date) AS from, action.until AS until
       ORDER BY date, from,
                CASE type WHEN 'IMPOSES' THEN 1 WHEN 'SUSPENDS' THEN 2 WHEN 'RESUMES' THEN 3 ELSE 4 END, event
       RETURN {type: type, date: date, from: from, until: until}
     } AS history
WITH item, regime, clause,
     reduce(now = {state: 'NOT_YET'}, one IN history |
       CASE
         WHEN one.type = 'IMPOSES' AND one.from > $asOf THEN {state: 'ANNOUNCED', since: one.date}
         WHEN one.from > $asOf THEN now
         WHEN one.type = 'SUSPENDS' AND one.until < $asOf
           THEN {state: 'UNKNOWN', since: one.until + duration({days: 1})}
         WHEN one.type = 'SUSPENDS' THEN {state: 'SUSPENDED', since: one.from, until: one.until}
         WHEN one.type = 'REPEALS' THEN {state: 'REPEALED', since: one.from}
         ELSE {state: 'IN_FORCE', since: one.from}
       END) AS now
RETURN DISTINCT item.id AS item, regime.id AS regime, clause.clause AS clause, clause.effect AS effect,
       now.state AS state, now.since AS since, now.until AS until
ORDER BY item, regime, clause
LIMIT 1000
