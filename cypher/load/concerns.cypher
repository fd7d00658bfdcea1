// name: load/concerns
// question: What is each policy event about?
// parameters: $rows - rows of concerns.csv
// returns: written - how many rows were written; fewer than given where an end is missing
// used-by: GraphWriter
// try: :param rows => [{event: 'event:announced', subject: 'element:Dy', factId: 'try/concerns/1'}]
UNWIND $rows AS row
MATCH (origin:Entity&PolicyEvent {id: row.event})
MATCH (target:Entity&(Element|Product|LicenseRegime) {id: row.subject})
MERGE (origin)-[fact:CONCERNS {factId: row.factId}]->(target)
SET fact += row {
      .validFrom, .validTo, .package, .packageVersion, .contentHash, .recordedFrom, .sources,
      .locators, .factKind, .confidence, .undisclosed, .undisclosedReasons
    }
RETURN count(*) AS written
