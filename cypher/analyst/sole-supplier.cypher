// name: analyst/sole-supplier
// question: Which things are supplied by one facility alone, as far as is recorded?
// parameters: $asOf - the day asked about
// returns: item; facility; companies - ids of who runs it; country - id; list - COMPLETE: there is no other, OPEN: others
//   may be unrecorded; countries - ids of the others a published share is stated of
// used-by: people, in the Neo4j Browser
// try: :param asOf => date('2026-06-01')
MATCH (item:Entity)<-[made:PRODUCES]-(facility:Facility)
WHERE made.status IN ['OPERATING', 'RAMPING']
  AND (made.validFrom IS NULL OR made.validFrom <= $asOf)
  AND (made.validTo IS NULL OR $asOf < made.validTo)
WITH item, collect(DISTINCT facility) AS facilities
WHERE size(facilities) = 1
WITH item, facilities[0] AS facility,
     COLLECT {
       WITH facilities[0] AS facility
       MATCH (facility)-[stands:LOCATED_IN]->(country:Country)
       WHERE (stands.validFrom IS NULL OR stands.validFrom <= $asOf)
         AND (stands.validTo IS NULL OR $asOf < stands.validTo)
       RETURN country.id AS country
       ORDER BY country
     }[0] AS country
RETURN item.id AS item, facility.id AS facility,
       COLLECT {
         MATCH (facility)<-[runs:OPERATES]-(company:Company)
         WHERE (runs.validFrom IS NULL OR runs.validFrom <= $asOf)
           AND (runs.validTo IS NULL OR $asOf < runs.validTo)
         RETURN DISTINCT company.id AS company
         ORDER BY company
       } AS companies,
       country, coalesce(item.supplierList, 'OPEN') AS list,
       COLLECT {
         MATCH (item)<-[supply:SUPPLIES]-(other:Country)
         WHERE other.id <> coalesce(country, '')
           AND (supply.validFrom IS NULL OR supply.validFrom <= $asOf)
           AND (supply.validTo IS NULL OR $asOf < supply.validTo)
         RETURN DISTINCT other.id AS other
         ORDER BY other
       } AS countries
ORDER BY list, item
LIMIT 1000
