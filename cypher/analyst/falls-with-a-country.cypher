// name: analyst/falls-with-a-country
// question: Of which things does too little remain, at once, when a country is lost, whatever they are made of and whatever
//   regimes say? (as those of exposure to the country that fall short of supply themselves)
// parameters: $country - the country
//   $minSupply - the share of normal supply that must remain, 0 to 1
//   $asOf - the day asked about
// returns: item; stage; falls - CERTAIN whoever the unknown suppliers are, or POSSIBLE; remainingLower, remainingUpper -
//   the share that is left, 0 to 1, nothing where no share is stated
// used-by: people, in the Neo4j Browser
// try: :param country => 'country:CN'
//   :param minSupply => 0.35
//   :param asOf => date('2026-06-01')
MATCH (lost:Entity&Country {id: $country})
MATCH (item:Entity&Product|Element)
WHERE EXISTS { (lost)-[:SUPPLIES]->(item) } OR EXISTS { (lost)<-[:LOCATED_IN]-(:Facility)-[:PRODUCES]->(item) }
WITH item, coalesce(item.supplierList, 'OPEN') = 'COMPLETE' AS complete,
     coalesce(
       COLLECT {
         MATCH (item)<-[supply:SUPPLIES]-(country:Country)
         WHERE (supply.validFrom IS NULL OR supply.validFrom <= $asOf)
           AND (supply.validTo IS NULL OR $asOf < supply.validTo)
           AND toInteger(right(supply.period, 4)) <= $asOf.year
         WITH supply.statement AS statement, supply.period AS period, supply.basis AS basis,
              coalesce(supply.factKind, 'ASSUMED') AS kind, coalesce(supply.sources[0], 'hand-written') AS source,
              collect({country: country.id, parts: toInteger(round(supply.share * 1000000))}) AS shares
         ORDER BY statement, right(period, 4) DESC, left(period, 4) DESC,
                  CASE kind WHEN 'MEASURED' THEN 1 WHEN 'REPORTED' THEN 2 WHEN 'ESTIMATED' THEN 3 WHEN 'MODELLED' THEN 4 ELSE 5 END,
                  source, basis
         LIMIT 1
         RETURN shares
       }[0], []) AS framed,
     COLLECT {
       MATCH (item)<-[made:PRODUCES]-(facility:Facility)
       WHERE made.status IN ['OPERATING', 'RAMPING']
         AND (made.validFrom IS NULL OR made.validFrom <= $asOf)
         AND (made.validTo IS NULL OR $asOf < made.validTo)
       RETURN {
                country: COLLECT {
                  MATCH (facility)-[stands:LOCATED_IN]->(country:Country)
                  WHERE (stands.validFrom IS NULL OR stands.validFrom <= $asOf)
                    AND (stands.validTo IS NULL OR $asOf < stands.validTo)
                  RETURN country.id AS id
                  ORDER BY id
                }[0],
                parts: toInteger(round(made.share * 1000000))
              } AS made
     } AS plants
WITH *, [plant IN plants WHERE NOT coalesce(plant.country, '') IN [one IN framed | one.country]] AS outside
WITH *, [plant IN outside WHERE plant.parts IS NULL] AS silent,
     [plant IN plants WHERE plant.country = $country] AS down,
     framed + [plant IN outside WHERE plant.parts IS NOT NULL] AS stated
WITH *, size(framed) > 0 OR any(plant IN plants WHERE plant.parts IS NOT NULL) AS shared,
     reduce(sum = 0, one IN stated | sum + one.parts) AS named,
     reduce(sum = 0, one IN [one IN stated WHERE one.country = $country] | sum + one.parts) AS gone
WHERE gone > 0 OR size(down) > 0
WITH *, CASE WHEN named > 1000000 OR (complete AND size(silent) = 0) THEN named ELSE 1000000 END AS total
WITH *, total - named AS open, named - gone AS sure
WITH item, shared, total,
     CASE
       WHEN NOT shared AND complete THEN CASE WHEN size(down) < size(plants) THEN total ELSE 0 END
       WHEN NOT shared THEN 0
       WHEN complete AND none(plant IN silent WHERE plant.country = $country) THEN sure + open
       ELSE sure
     END AS least,
     CASE
       WHEN NOT shared AND complete THEN CASE WHEN size(down) < size(plants) THEN total ELSE 0 END
       WHEN NOT shared THEN total
       WHEN complete AND size(silent) > 0 AND all(plant IN silent WHERE plant.country = $country) THEN sure
       ELSE sure + open
     END AS most,
     toInteger(round($minSupply * 1000000)) AS min
WHERE least <= 0 OR least * 1000000 < total * min
RETURN item.id AS item, item.stage AS stage,
       CASE WHEN most <= 0 OR most * 1000000 < total * min THEN 'CERTAIN' ELSE 'POSSIBLE' END AS falls,
       CASE WHEN shared THEN 1.0 * least / total END AS remainingLower,
       CASE WHEN shared THEN 1.0 * most / total END AS remainingUpper
ORDER BY falls, remainingUpper, item
LIMIT 1000
