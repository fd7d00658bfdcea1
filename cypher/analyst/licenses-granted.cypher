// name: analyst/licenses-granted
// question: Which licenses were granted under a regime, to whom and for what? (as the field licenses of a regime)
// parameters: $id - the license regime
// returns: license; grantedOn, outcome, exporter, beneficiary - as published; companies - ids of who got it; items - ids
//   of what it covers
// used-by: people, in the Neo4j Browser
// try: :param id => 'regime:cn-mofcom-2025-18'
MATCH (:Entity&LicenseRegime {id: $id})<-[:GRANTED_UNDER]-(license:License)
WITH DISTINCT license
RETURN license.id AS license, license.grantedOn AS grantedOn, license.outcome AS outcome, license.exporter AS exporter,
       license.beneficiary AS beneficiary,
       COLLECT {
         MATCH (license)-[:GRANTED_TO]->(company:Company)
         RETURN DISTINCT company.id AS id
         ORDER BY id
       } AS companies,
       COLLECT {
         MATCH (license)-[:COVERS]->(item:Entity)
         RETURN DISTINCT item.id AS id
         ORDER BY id
       } AS items
ORDER BY license
LIMIT 500
