// name: analyst/concentration
// question: How concentrated is the supply of a thing over countries? (as the field concentration, by country)
// parameters: $id - the product or element
//   $asOf - the day asked about
// returns: period; basis; statement; countries - ids, the largest share first; unattributed; hhiLower, hhiUpper - 0 to
//   1; largestLower, largestUpper; remainingLower, remainingUpper - without the largest; of the one published set
//   that counts on the day, with bounds where a share is attributed to nobody; no row where no set counts
// used-by: people, in the Neo4j Browser
// try: :param id => 'product:ndfeb-magnet-uh'
//   :param asOf => date('2026-06-01')
MATCH (:Entity {id: $id})<-[supply:SUPPLIES]-(country:Country)
WHERE (supply.validFrom IS NULL OR supply.validFrom <= $asOf)
  AND (supply.validTo IS NULL OR $asOf < supply.validTo)
  AND toInteger(right(supply.period, 4)) <= $asOf.year
WITH supply.statement AS statement, supply.period AS period, supply.basis AS basis,
     coalesce(supply.factKind, 'ASSUMED') AS kind, coalesce(supply.sources[0], 'hand-written') AS source,
     country.id AS country, sum(toInteger(round(supply.share * 1000000))) AS parts
ORDER BY parts DESC, country
WITH statement, period, basis, kind, source, collect(country) AS countries, collect(parts) AS shares
ORDER BY statement, right(period, 4) DESC, left(period, 4) DESC,
         CASE kind WHEN 'MEASURED' THEN 1 WHEN 'REPORTED' THEN 2 WHEN 'ESTIMATED' THEN 3 WHEN 'MODELLED' THEN 4 ELSE 5 END,
         source, basis
LIMIT 1
WITH *, reduce(sum = 0, part IN shares | sum + part) AS named
WITH *, CASE WHEN named > 1000000 THEN named ELSE 1000000 END AS total
WITH *, total - named AS open, shares[0] AS largest,
     reduce(sum = 0, part IN shares | sum + part * part) AS squares
RETURN period, basis, statement, countries, 1.0 * open / total AS unattributed,
       1.0 * squares / (total * total) AS hhiLower,
       1.0 * (squares + 2 * largest * open + open * open) / (total * total) AS hhiUpper,
       1.0 * largest / total AS largestLower, 1.0 * (largest + open) / total AS largestUpper,
       1.0 * (named - largest) / total AS remainingLower, 1.0 * (total - largest) / total AS remainingUpper
