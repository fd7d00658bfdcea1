// name: analyst/single-country
// question: Which things does one country supply almost alone? (as the shares of every published set of the field concentration)
// parameters: $share - from which share on, 0 to 1
//   $asOf - the day asked about
// returns: item; country; share; period; basis; statement - DIRECT, or INHERITED where the source speaks of a group the
//   item belongs to
// used-by: people, in the Neo4j Browser
// try: :param share => 0.9
//   :param asOf => date('2026-06-01')
MATCH (country:Country)-[supply:SUPPLIES]->(item:Entity)
WHERE supply.share >= $share
  AND (supply.validFrom IS NULL OR supply.validFrom <= $asOf)
  AND (supply.validTo IS NULL OR $asOf < supply.validTo)
RETURN item.id AS item, country.id AS country, supply.share AS share,
       supply.period AS period, supply.basis AS basis, supply.statement AS statement
ORDER BY share DESC, item, period DESC
LIMIT 200
