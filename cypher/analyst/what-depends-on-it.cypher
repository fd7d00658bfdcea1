// name: analyst/what-depends-on-it
// question: What depends on a thing, however far away?
// parameters: $id - the product or element
//   $asOf - the day asked about
// returns: dependent; stage; distance - the fewest steps
// used-by: people, in the Neo4j Browser
// try: :param id => 'element:Dy'
//   :param asOf => date('2026-06-01')
MATCH path = SHORTEST 1 (:Entity {id: $id})<-[step:REQUIRES
        WHERE (step.validFrom IS NULL OR step.validFrom <= $asOf) AND (step.validTo IS NULL OR $asOf < step.validTo)
      ]-{1,20}(dependent:Entity)
RETURN dependent.id AS dependent, dependent.stage AS stage, length(path) AS distance
ORDER BY distance, dependent
LIMIT 500
