// name: analyst/clauses-of-a-regime
// question: In which state is each clause of a regime on a day? (as the field clauses of a regime)
// parameters: $id - the license regime
//   $asOf - the day asked about
// returns: clause; effect; reach; state
// used-by: people, in the Neo4j Browser
// try: :param id => 'regime:cn-mofcom-2025-18'
//   :param asOf => date('2026-06-01')
MATCH (regime:Entity&LicenseRegime {id: $id})-[:HAS_CLAUSE]->(clause:Clause)
WITH clause,
     COLLECT {
       MATCH (event:PolicyEvent)-[action:IMPOSES|SUSPENDS|RESUMES|REPEALS]->(regime)
       WHERE event.date <= $asOf AND (action.clauses IS NULL OR clause.clause IN action.clauses)
       WITH type(action) AS type, event.date AS date, event.id AS event,
            coalesce(action.effectiveFrom, event.date) AS from, action.until AS until
       ORDER BY date, from,
                CASE type WHEN 'IMPOSES' THEN 1 WHEN 'SUSPENDS' THEN 2 WHEN 'RESUMES' THEN 3 ELSE 4 END, event
       RETURN {type: type, from: from, until: until}
     } AS history
RETURN clause.clause AS clause, clause.effect AS effect, clause.reach AS reach,
       reduce(state = 'NOT_YET', one IN history |
         CASE
           WHEN one.type = 'IMPOSES' AND one.from > $asOf THEN 'ANNOUNCED'
           WHEN one.from > $asOf THEN state
           WHEN one.type = 'SUSPENDS' AND one.until < $asOf THEN 'UNKNOWN'
           WHEN one.type = 'SUSPENDS' THEN 'SUSPENDED'
           WHEN one.type = 'REPEALS' THEN 'REPEALED'
           ELSE 'IN_FORCE'
         END) AS state
ORDER BY clause
