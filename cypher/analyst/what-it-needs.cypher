// name: analyst/what-it-needs
// question: What does a thing need, slot by slot, at every depth? (as the recipes of all that dependencyGraph reaches)
// parameters: $id - the product
//   $asOf - the day asked about
// returns: product; slot; needs - how many alternatives of the slot; input; rank - 1 for the usual one; factKind;
//   inheritedFrom - the product whose recipe it is, where product is a VARIANT_OF that and states none of its own
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
UNWIND all AS product
WITH start, all, product
WHERE product = start
  OR EXISTS {
       MATCH (user)-[need:REQUIRES]->(product)
       WHERE user IN all
         AND (need.validFrom IS NULL OR need.validFrom <= $asOf)
         AND (need.validTo IS NULL OR $asOf < need.validTo)
     }
MATCH (product) (
  (variant)-[of:VARIANT_OF]->()
  WHERE (of.validFrom IS NULL OR of.validFrom <= $asOf)
    AND (of.validTo IS NULL OR $asOf < of.validTo)
    AND NOT EXISTS { (variant)-[:REQUIRES]->() }
){0,10} (stated:Entity)-[need:REQUIRES]->(input:Entity)
WHERE (need.validFrom IS NULL OR need.validFrom <= $asOf)
  AND (need.validTo IS NULL OR $asOf < need.validTo)
RETURN DISTINCT product.id AS product, need.slot AS slot, coalesce(need.needs, 1) AS needs, input.id AS input,
       coalesce(need.rank, 1) AS rank, need.factKind AS factKind,
       CASE WHEN stated <> product THEN stated.id END AS inheritedFrom
ORDER BY product, slot, rank, input
LIMIT 1000
