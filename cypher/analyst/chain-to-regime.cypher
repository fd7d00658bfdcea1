// name: analyst/chain-to-regime
// question: By which chains does a thing depend on an element, and who controls that element? (as the field dependencyChains along REQUIRES)
// parameters: $from - the product
//   $to - the element
//   $asOf - the day asked about
// returns: chain - ids from the product to the element, shortest first, at most the 25 shortest ways; regimes - ids,
//   with the country whose they are, where it is recorded
// used-by: people, in the Neo4j Browser
// try: :param from => 'product:f-35'
//   :param to => 'element:Dy'
//   :param asOf => date('2026-06-01')
MATCH path = SHORTEST 25 (:Entity {id: $from})-[step:REQUIRES
        WHERE (step.validFrom IS NULL OR step.validFrom <= $asOf) AND (step.validTo IS NULL OR $asOf < step.validTo)
      ]->{1,20}(element:Entity {id: $to})
WITH DISTINCT element, [node IN nodes(path) | node.id] AS chain
WHERE all(id IN chain WHERE single(other IN chain WHERE other = id))
RETURN chain,
       COLLECT {
         MATCH (element)<-[control:CONTROLS]-(regime:LicenseRegime)
         WHERE (control.validFrom IS NULL OR control.validFrom <= $asOf)
           AND (control.validTo IS NULL OR $asOf < control.validTo)
         OPTIONAL MATCH (regime)-[imposed:IMPOSED_BY]->(country:Country)
         WHERE (imposed.validFrom IS NULL OR imposed.validFrom <= $asOf)
           AND (imposed.validTo IS NULL OR $asOf < imposed.validTo)
         RETURN DISTINCT regime.id + coalesce(' of ' + country.id, '') AS line
         ORDER BY line
       } AS regimes
ORDER BY size(chain), chain
