// name: analyst/within-steps
// question: What is a thing made of within some steps of recipes as stated, a VARIANT_OF not followed? (as the products
//   and elements of dependencyGraph to that depth)
// parameters: $id - the product
//   $steps - how many, 1 to 20
//   $asOf - the day asked about
// returns: input; stage; steps - the fewest
// used-by: people, in the Neo4j Browser
// try: :param id => 'product:f-35'
//   :param steps => 2
//   :param asOf => date('2026-06-01')
MATCH path = SHORTEST 1 (:Entity {id: $id})-[step:REQUIRES
        WHERE (step.validFrom IS NULL OR step.validFrom <= $asOf) AND (step.validTo IS NULL OR $asOf < step.validTo)
      ]->{1,20}(input:Entity)
WHERE length(path) <= $steps AND input.id <> $id
RETURN input.id AS input, input.stage AS stage, length(path) AS steps
ORDER BY steps, input
LIMIT 1000
