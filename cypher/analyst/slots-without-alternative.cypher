// name: analyst/slots-without-alternative
// question: Which slots of what a thing is made of, at every depth, can nothing else fill? (as the recipes of all that
//   dependencyGraph reaches)
// parameters: $id - the product
//   $asOf - the day asked about
// returns: product; stage; slot; inputs - ids, all of which are needed
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
){0,10} (:Entity)-[need:REQUIRES]->(input:Entity)
WHERE (need.validFrom IS NULL OR need.validFrom <= $asOf)
  AND (need.validTo IS NULL OR $asOf < need.validTo)
WITH DISTINCT product, need.slot AS slot, coalesce(need.needs, 1) AS needs, input.id AS input
ORDER BY input
WITH product, slot, max(needs) AS needs, collect(input) AS inputs
WHERE size(inputs) <= needs
RETURN product.id AS product, product.stage AS stage, slot, inputs
ORDER BY product, slot
LIMIT 1000
