// name: analyst/above-the-line
// question: Where has one country more than a line allows, stage by stage? (as concentration euLine for each item, with
//   the line at 0.65)
// parameters: $line - the share that is still allowed, 0 to 1
//   $asOf - the day asked about
// returns: stage; item; country - the largest; share - its least; passed - YES whoever the unattributed belongs to,
//   otherwise POSSIBLY; of the one published set that counts on the day
// used-by: people, in the Neo4j Browser
// try: :param line => 0.65
//   :param asOf => date('2026-06-01')
MATCH (item:Entity)<-[supply:SUPPLIES]-(country:Country)
WHERE (supply.validFrom IS NULL OR supply.validFrom <= $asOf)
  AND (supply.validTo IS NULL OR $asOf < supply.validTo)
  AND toInteger(right(supply.period, 4)) <= $asOf.year
WITH item, supply.statement AS statement, supply.period AS period, supply.basis AS basis,
     coalesce(supply.factKind, 'ASSUMED') AS kind, coalesce(supply.sources[0], 'hand-written') AS source,
     country.id AS country, sum(toInteger(round(supply.share * 1000000))) AS parts
ORDER BY parts DESC, country
WITH item, statement, period, basis, kind, source, collect(country) AS countries, collect(parts) AS shares
ORDER BY statement, right(period, 4) DESC, left(period, 4) DESC,
         CASE kind WHEN 'MEASURED' THEN 1 WHEN 'REPORTED' THEN 2 WHEN 'ESTIMATED' THEN 3 WHEN 'MODELLED' THEN 4 ELSE 5 END,
         source, basis
WITH item, collect({countries: countries, shares: shares})[0] AS frame
WITH item, frame.countries[0] AS country, frame.shares[0] AS largest,
     reduce(sum = 0, part IN frame.shares | sum + part) AS named
WITH *, CASE WHEN named > 1000000 THEN named ELSE 1000000 END AS total,
     toInteger(round($line * 1000000)) AS allowed
WHERE (largest + total - named) * 1000000 > total * allowed
RETURN item.stage AS stage, item.id AS item, country, 1.0 * largest / total AS share,
       CASE WHEN largest * 1000000 > total * allowed THEN 'YES' ELSE 'POSSIBLY' END AS passed
ORDER BY stage, item
LIMIT 1000
