// name: analyst/who-makes-it
// question: Who makes a thing: which country has which share, and which facilities are named?
// parameters: $id - the product or element
//   $asOf - the day asked about
// returns: country; share - as published; period; basis; facilities - ids with status
// used-by: people, in the Neo4j Browser
// try: :param id => 'product:ndfeb-magnet-uh'
//   :param asOf => date('2026-06-01')
MATCH (item:Entity {id: $id})<-[supply:SUPPLIES]-(country:Country)
WHERE (supply.validFrom IS NULL OR supply.validFrom <= $asOf)
  AND (supply.validTo IS NULL OR $asOf < supply.validTo)
RETURN country.id AS country, supply.share AS share, supply.period AS period, supply.basis AS basis,
       COLLECT {
         MATCH (item)<-[made:PRODUCES]-(facility:Facility)-[:LOCATED_IN]->(country)
         WHERE (made.validFrom IS NULL OR made.validFrom <= $asOf)
  AND (made.validTo IS NULL OR $asOf < made.validTo)
         RETURN facility.id + ' ' + made.status AS line
         ORDER BY line
       } AS facilities
ORDER BY period DESC, share DESC
LIMIT 200
