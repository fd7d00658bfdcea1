// name: analyst/chain-to-regime
// question: By which chains does a thing depend on an element, and who controls that element?
// parameters: $from - the product
//   $to - the element
//   $asOf - the day asked about
// returns: chain - ids from the product to the element, shortest first; regimes - ids, with the country whose
//   they are
// used-by: people, in the Neo4j Browser
// try: :param from => 'product:f-35'
//   :param to => 'element:Dy'
//   :param asOf => date('2026-06-01')
MATCH path = SHORTEST 25 (:Entity {id: $from})-[step:REQUIRES
        WHERE (step.validFrom IS NULL OR step.validFrom <= $asOf) AND (step.validTo IS NULL OR $asOf < step.validTo)
      ]->{1,20}(element:Entity {id: $to})
RETURN [node IN nodes(path) | node.id] AS chain,
       COLLECT {
         MATCH (element)<-[control:CONTROLS]-(regime:LicenseRegime)-[:IMPOSED_BY]->(country:Country)
         WHERE (control.validFrom IS NULL OR control.validFrom <= $asOf)
           AND (control.validTo IS NULL OR $asOf < control.validTo)
         RETURN DISTINCT regime.id + ' of ' + country.id AS line
         ORDER BY line
       } AS regimes
ORDER BY size(chain), chain
