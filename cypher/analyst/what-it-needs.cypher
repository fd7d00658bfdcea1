// name: analyst/what-it-needs
// question: What does a thing need, slot by slot, at every depth?
// parameters: $id - the product
//   $asOf - the day asked about
// returns: product; slot; needs - how many alternatives of the slot; input; rank - 1 for the usual one; factKind
// used-by: people, in the Neo4j Browser
// try: :param id => 'product:f-35'
//   :param asOf => date('2026-06-01')
MATCH (:Entity {id: $id})-[step:REQUIRES
        WHERE (step.validFrom IS NULL OR step.validFrom <= $asOf) AND (step.validTo IS NULL OR $asOf < step.validTo)
      ]->{0,20}(product:Entity)
WITH DISTINCT product
MATCH (product)-[need:REQUIRES]->(input:Entity)
WHERE (need.validFrom IS NULL OR need.validFrom <= $asOf) AND (need.validTo IS NULL OR $asOf < need.validTo)
RETURN product.id AS product, need.slot AS slot, coalesce(need.needs, 1) AS needs,
       input.id AS input, coalesce(need.rank, 1) AS rank, need.factKind AS factKind
ORDER BY product, slot, rank, input
LIMIT 1000
