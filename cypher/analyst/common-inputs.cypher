// name: analyst/common-inputs
// question: What are two things both made of, by recipes as stated, a VARIANT_OF not followed? (as what the
//   dependencyGraph of each reaches)
// parameters: $first - one product
//   $second - another
//   $asOf - the day asked about
// returns: input; stage; firstSteps, secondSteps - the fewest from each
// used-by: people, in the Neo4j Browser
// try: :param first => 'product:f-35'
//   :param second => 'product:offshore-wind-turbine'
//   :param asOf => date('2026-06-01')
MATCH path = SHORTEST 1 (:Entity {id: $first})-[step:REQUIRES
        WHERE (step.validFrom IS NULL OR step.validFrom <= $asOf) AND (step.validTo IS NULL OR $asOf < step.validTo)
      ]->{1,20}(input:Entity)
WITH input, length(path) AS firstSteps
MATCH path = SHORTEST 1 (:Entity {id: $second})-[step:REQUIRES
        WHERE (step.validFrom IS NULL OR step.validFrom <= $asOf) AND (step.validTo IS NULL OR $asOf < step.validTo)
      ]->{1,20}(input)
WHERE NOT input.id IN [$first, $second]
RETURN input.id AS input, input.stage AS stage, firstSteps, length(path) AS secondSteps
ORDER BY firstSteps + secondSteps, input
LIMIT 1000
