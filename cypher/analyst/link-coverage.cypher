// name: analyst/link-coverage
// question: How is known what a chain is made of? (as the field linkCoverage, chains to at most 20 steps)
// parameters: $id - the product or element
//   $asOf - the day asked about
// returns: items - products and elements upstream, itself included; links - alternatives of recipes, shares of the one
//   published set that counts on the day, facilities that supply then, and each product without any of the last two;
//   measured, reported, estimated, modelled, assumed - how many of the links are that; undisclosed - how many products
//   have no recorded supplier; divide by links for the shares
// used-by: people, in the Neo4j Browser
// try: :param id => 'product:f-35'
//   :param asOf => date('2026-06-01')
MATCH (start:Entity {id: $id})
WITH start,
     [start] + COLLECT {
       MATCH SHORTEST 1 (start) (
         (user)-[step:REQUIRES|VARIANT_OF]->()
         WHERE (step.validFrom IS NULL OR step.validFrom <= $asOf)
           AND (step.validTo IS NULL OR $asOf < step.validTo)
           AND (step:REQUIRES OR NOT EXISTS { (user)-[:REQUIRES]->() })
       ){1,20} (reached:Entity)
       WHERE reached <> start
       RETURN reached
     } AS all
UNWIND all AS item
WITH start, all, item
WHERE item = start
  OR EXISTS {
       MATCH (user)-[need:REQUIRES]->(item)
       WHERE user IN all
         AND (need.validFrom IS NULL OR need.validFrom <= $asOf)
         AND (need.validTo IS NULL OR $asOf < need.validTo)
     }
WITH DISTINCT item
WITH item,
     COLLECT {
       MATCH (item) (
         (variant)-[of:VARIANT_OF]->()
         WHERE (of.validFrom IS NULL OR of.validFrom <= $asOf)
           AND (of.validTo IS NULL OR $asOf < of.validTo)
           AND NOT EXISTS { (variant)-[:REQUIRES]->() }
       ){0,10} (:Entity)-[need:REQUIRES]->(input:Entity)
       WHERE (need.validFrom IS NULL OR need.validFrom <= $asOf)
         AND (need.validTo IS NULL OR $asOf < need.validTo)
       WITH need, input
       ORDER BY coalesce(need.rank, 1), need.factId
       WITH need.slot AS slot, input, collect(coalesce(need.factKind, 'ASSUMED'))[0] AS kind
       RETURN kind
     } AS alternatives,
     COLLECT {
       MATCH (item)<-[supply:SUPPLIES]-(:Country)
       WHERE (supply.validFrom IS NULL OR supply.validFrom <= $asOf)
         AND (supply.validTo IS NULL OR $asOf < supply.validTo)
         AND toInteger(right(supply.period, 4)) <= $asOf.year
       WITH supply.statement AS statement, supply.period AS period, supply.basis AS basis,
            coalesce(supply.factKind, 'ASSUMED') AS kind,
            coalesce(supply.sources[0], 'hand-written') AS source, count(*) AS shares
       ORDER BY statement, right(period, 4) DESC, left(period, 4) DESC,
                CASE kind WHEN 'MEASURED' THEN 1 WHEN 'REPORTED' THEN 2 WHEN 'ESTIMATED' THEN 3 WHEN 'MODELLED' THEN 4 ELSE 5 END,
                source, basis
       LIMIT 1
       RETURN [share IN range(1, shares) | kind]
     }[0] AS shares,
     COLLECT {
       MATCH (item)<-[made:PRODUCES]-(:Facility)
       WHERE made.status IN ['OPERATING', 'RAMPING']
         AND (made.validFrom IS NULL OR made.validFrom <= $asOf)
         AND (made.validTo IS NULL OR $asOf < made.validTo)
       RETURN coalesce(made.factKind, 'ASSUMED')
     } AS facilities
WITH alternatives + coalesce(shares, []) + facilities AS kinds,
     CASE WHEN item:Product AND shares IS NULL AND size(facilities) = 0 THEN 1 ELSE 0 END AS gap
WITH count(*) AS items, sum(size(kinds)) AS stated, sum(gap) AS undisclosed,
     sum(size([kind IN kinds WHERE kind = 'MEASURED'])) AS measured,
     sum(size([kind IN kinds WHERE kind = 'REPORTED'])) AS reported,
     sum(size([kind IN kinds WHERE kind = 'ESTIMATED'])) AS estimated,
     sum(size([kind IN kinds WHERE kind = 'MODELLED'])) AS modelled,
     sum(size([kind IN kinds WHERE kind = 'ASSUMED'])) AS assumed
RETURN items, stated + undisclosed AS links, measured, reported, estimated, modelled, assumed, undisclosed
