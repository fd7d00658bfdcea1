// name: analyst/who-runs-a-regime
// question: Which organizations run a license regime, whose are they, and who holds office there on a day? (as
//   administeredBy and the offices of officials)
// parameters: $id - the license regime
//   $asOf - the day asked about
// returns: organization; partOf - ids; official - nothing where nobody is recorded; role
// used-by: people, in the Neo4j Browser
// try: :param id => 'regime:cn-mofcom-2025-18'
//   :param asOf => date('2026-06-01')
MATCH (:Entity&LicenseRegime {id: $id})<-[:ADMINISTERS]-(organization:Organization)
WITH DISTINCT organization
OPTIONAL MATCH (official:Official)-[office:HOLDS_OFFICE]->(organization)
WHERE (office.validFrom IS NULL OR office.validFrom <= $asOf)
  AND (office.validTo IS NULL OR $asOf < office.validTo)
RETURN organization.id AS organization,
       COLLECT {
         MATCH (organization)-[:PART_OF]->(whole:Entity)
         RETURN DISTINCT whole.id AS id
         ORDER BY id
       } AS partOf,
       official.id AS official, office.role AS role
ORDER BY organization, official, role
LIMIT 500
