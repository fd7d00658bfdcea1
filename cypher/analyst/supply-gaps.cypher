// name: analyst/supply-gaps
// question: Of which things is it not known who supplies them, and how much? (residual as that of the field supply)
// parameters: $asOf - the day asked about
// returns: item; stage; gap - RESIDUAL: published shares leave a part open; NO_SHARES: suppliers are recorded on an open
//   list and no published shares count; NOTHING_RECORDED: neither recipe nor supply; residual - the share left open, 0
//   to 1, where shares count; facilities - how many supply
// used-by: people, in the Neo4j Browser
// try: :param asOf => date('2026-06-01')
MATCH (item:Entity&Product|Element)
WHERE coalesce(item.supplierList, 'OPEN') = 'OPEN'
WITH item,
     COLLECT {
       MATCH (item)<-[supply:SUPPLIES]-(:Country)
       WHERE (supply.validFrom IS NULL OR supply.validFrom <= $asOf)
         AND (supply.validTo IS NULL OR $asOf < supply.validTo)
         AND toInteger(right(supply.period, 4)) <= $asOf.year
       WITH supply.statement AS statement, supply.period AS period, supply.basis AS basis,
            coalesce(supply.factKind, 'ASSUMED') AS kind,
            coalesce(supply.sources[0], 'hand-written') AS source,
            sum(toInteger(round(supply.share * 1000000))) AS parts
       ORDER BY statement, right(period, 4) DESC, left(period, 4) DESC,
                CASE kind WHEN 'MEASURED' THEN 1 WHEN 'REPORTED' THEN 2 WHEN 'ESTIMATED' THEN 3 WHEN 'MODELLED' THEN 4 ELSE 5 END,
                source, basis
       LIMIT 1
       RETURN parts
     }[0] AS parts,
     COUNT {
       MATCH (item)<-[made:PRODUCES]-(facility:Facility)
       WHERE made.status IN ['OPERATING', 'RAMPING']
         AND (made.validFrom IS NULL OR made.validFrom <= $asOf)
         AND (made.validTo IS NULL OR $asOf < made.validTo)
       RETURN DISTINCT facility
     } AS facilities,
     EXISTS {
       MATCH (item)-[need:REQUIRES|VARIANT_OF]->()
       WHERE (need.validFrom IS NULL OR need.validFrom <= $asOf)
         AND (need.validTo IS NULL OR $asOf < need.validTo)
     } AS made
WITH item, parts, facilities, made,
     CASE
       WHEN parts < 1000000 THEN 'RESIDUAL'
       WHEN parts IS NOT NULL THEN null
       WHEN facilities > 0 THEN 'NO_SHARES'
       WHEN item:Product AND NOT made THEN 'NOTHING_RECORDED'
     END AS gap
WHERE gap IS NOT NULL
RETURN item.id AS item, item.stage AS stage, gap,
       CASE WHEN gap = 'RESIDUAL' THEN (1000000 - parts) / 1000000.0 END AS residual, facilities
ORDER BY gap, residual DESC, item
LIMIT 1000
