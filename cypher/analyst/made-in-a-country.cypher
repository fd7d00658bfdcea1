// name: analyst/made-in-a-country
// question: Which facilities stand in a country, who runs them and what do they make? (as the field facilities by country)
// parameters: $country - the country
//   $asOf - the day asked about
// returns: facility; companies - ids of who runs it; makes - ids with status; a facility that makes nothing recorded
//   has an empty list
// used-by: people, in the Neo4j Browser
// try: :param country => 'country:AU'
//   :param asOf => date('2026-06-01')
MATCH (:Entity&Country {id: $country})<-[stands:LOCATED_IN]-(facility:Facility)
WHERE (stands.validFrom IS NULL OR stands.validFrom <= $asOf)
  AND (stands.validTo IS NULL OR $asOf < stands.validTo)
WITH DISTINCT facility
RETURN facility.id AS facility,
       COLLECT {
         MATCH (company:Company)-[runs:OPERATES]->(facility)
         WHERE (runs.validFrom IS NULL OR runs.validFrom <= $asOf)
           AND (runs.validTo IS NULL OR $asOf < runs.validTo)
         RETURN DISTINCT company.id AS id
         ORDER BY id
       } AS companies,
       COLLECT {
         MATCH (facility)-[made:PRODUCES]->(item:Entity)
         WHERE (made.validFrom IS NULL OR made.validFrom <= $asOf)
           AND (made.validTo IS NULL OR $asOf < made.validTo)
         RETURN item.id + ' ' + made.status AS line
         ORDER BY line
       } AS makes
ORDER BY facility
LIMIT 1000
