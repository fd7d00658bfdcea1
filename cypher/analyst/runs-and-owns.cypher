// name: analyst/runs-and-owns
// question: What does a company run, and what do the companies run that it owns by more than half?
// parameters: $id - the company
//   $asOf - the day asked about
// returns: company; via - ids from the company asked about to this one, by the fewest holdings, at most 20; facility;
//   makes - ids with status; a row without a facility where nothing is recorded as run
// used-by: people, in the Neo4j Browser
// try: :param id => 'company:lynas'
//   :param asOf => date('2026-06-01')
CALL () {
  MATCH (owner:Entity&Company {id: $id})
  RETURN owner AS company, [owner.id] AS via
  UNION ALL
  MATCH path = SHORTEST 1 (:Entity&Company {id: $id})-[held:OWNS
          WHERE round(held.percent * 10000) > 500000
            AND (held.validFrom IS NULL OR held.validFrom <= $asOf)
            AND (held.validTo IS NULL OR $asOf < held.validTo)
        ]->{1,20}(company:Company)
  WHERE company.id <> $id
  RETURN company, [node IN nodes(path) | node.id] AS via
}
OPTIONAL MATCH (company)-[runs:OPERATES]->(facility:Facility)
WHERE (runs.validFrom IS NULL OR runs.validFrom <= $asOf)
  AND (runs.validTo IS NULL OR $asOf < runs.validTo)
WITH DISTINCT company, via, facility
RETURN company.id AS company, via, facility.id AS facility,
       COLLECT {
         MATCH (facility)-[made:PRODUCES]->(item:Entity)
         WHERE (made.validFrom IS NULL OR made.validFrom <= $asOf)
           AND (made.validTo IS NULL OR $asOf < made.validTo)
         RETURN DISTINCT item.id + ' ' + made.status AS line
         ORDER BY line
       } AS makes
ORDER BY size(via), company, facility
LIMIT 1000
