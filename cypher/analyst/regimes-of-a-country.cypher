// name: analyst/regimes-of-a-country
// question: Which license regimes does a country impose, who runs them, and what do they cover? (as the field
//   licenseRegimes of a country)
// parameters: $country - the country
//   $asOf - the day asked about
// returns: regime; reference; organizations - ids of who runs it; items - how many it covers on the day
// used-by: people, in the Neo4j Browser
// try: :param country => 'country:CN'
//   :param asOf => date('2026-06-01')
MATCH (:Entity&Country {id: $country})<-[imposed:IMPOSED_BY]-(regime:LicenseRegime)
WHERE (imposed.validFrom IS NULL OR imposed.validFrom <= $asOf)
  AND (imposed.validTo IS NULL OR $asOf < imposed.validTo)
WITH DISTINCT regime
RETURN regime.id AS regime, regime.reference AS reference,
       COLLECT {
         MATCH (organization:Organization)-[:ADMINISTERS]->(regime)
         RETURN DISTINCT organization.id AS id
         ORDER BY id
       } AS organizations,
       COUNT {
         MATCH (regime)-[control:CONTROLS]->(item:Entity)
         WHERE (control.validFrom IS NULL OR control.validFrom <= $asOf)
           AND (control.validTo IS NULL OR $asOf < control.validTo)
         RETURN DISTINCT item
       } AS items
ORDER BY regime
LIMIT 500
