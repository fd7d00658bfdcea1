// name: analyst/events-between
// question: What happened between two days, and to which regimes? (as the field policyEvents by date)
// parameters: $from - the first day
//   $to - the last day
// returns: date; event; eventType; actions - on regimes, each as action and id; about - ids of what else it concerns
// used-by: people, in the Neo4j Browser
// try: :param from => date('2025-04-01')
//   :param to => date('2025-12-31')
MATCH (event:Entity&PolicyEvent)
WHERE $from <= event.date AND event.date <= $to
RETURN event.date AS date, event.id AS event, event.eventType AS eventType,
       COLLECT {
         MATCH (event)-[action:IMPOSES|AMENDS|SUSPENDS|RESUMES|REPEALS]->(regime:LicenseRegime)
         RETURN DISTINCT type(action) + ' ' + regime.id AS line
         ORDER BY line
       } AS actions,
       COLLECT {
         MATCH (event)-[:CONCERNS]->(subject:Entity)
         RETURN DISTINCT subject.id AS id
         ORDER BY id
       } AS about
ORDER BY date, event
LIMIT 1000
