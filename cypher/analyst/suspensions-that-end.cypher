// name: analyst/suspensions-that-end
// question: Which suspensions of clauses run on a day and end within some days, and what do they free? (as the state
//   of the field clauses of each regime)
// parameters: $asOf - the day asked about
//   $days - how many
// returns: until - last day of the suspension; regime; clause; items - ids of what the clause covers on the day; what
//   holds afterwards is not recorded
// used-by: people, in the Neo4j Browser
// try: :param asOf => date('2026-06-01')
//   :param days => 365
MATCH (regime:Entity&LicenseRegime)-[:HAS_CLAUSE]->(clause:Clause)
WITH regime, clause,
     COLLECT {
       MATCH (event:PolicyEvent)-[action:IMPOSES|SUSPENDS|RESUMES|REPEALS]->(regime)
       WHERE event.date <= $asOf AND (action.clauses IS NULL OR clause.clause IN action.clauses)
       WITH type(action) AS type, event.date AS date, event.id AS event,
            coalesce(action.effectiveFrom, event.date) AS from, action.until AS until
       ORDER BY date, from,
                CASE type WHEN 'IMPOSES' THEN 1 WHEN 'SUSPENDS' THEN 2 WHEN 'RESUMES' THEN 3 ELSE 4 END, event
       RETURN {type: type, from: from, until: until}
     } AS history
WITH regime, clause,
     reduce(now = {type: 'NONE'}, one IN history |
       CASE WHEN one.from > $asOf AND one.type <> 'IMPOSES' THEN now ELSE {type: one.type, until: one.until} END) AS last
WHERE last.type = 'SUSPENDS' AND last.until >= $asOf AND last.until <= $asOf + duration({days: $days})
RETURN last.until AS until, regime.id AS regime, clause.clause AS clause,
       COLLECT {
         MATCH (regime)-[control:CONTROLS]->(item:Entity)
         WHERE control.clause = clause.clause
           AND (control.validFrom IS NULL OR control.validFrom <= $asOf)
           AND (control.validTo IS NULL OR $asOf < control.validTo)
         RETURN DISTINCT item.id AS id
         ORDER BY id
       } AS items
ORDER BY until, regime, clause
LIMIT 500
