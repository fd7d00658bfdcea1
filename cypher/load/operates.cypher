// name: load/operates
// question: Which company runs which facility?
// parameters: $rows - rows of operates.csv
// returns: written - how many rows were written; fewer than given where an end is missing
// used-by: GraphWriter
// try: :param rows => [{company: 'company:maker', facility: 'facility:plant', factId: 'try/operates/1'}]
UNWIND $rows AS row
MATCH (origin:Entity&Company {id: row.company})
MATCH (target:Entity&Facility {id: row.facility})
MERGE (origin)-[fact:OPERATES {factId: row.factId}]->(target)
SET fact += row {
      .validFrom, .validTo, .package, .packageVersion, .contentHash, .recordedFrom, .sources,
      .locators, .factKind, .confidence, .undisclosed, .undisclosedReasons
    }
RETURN count(*) AS written
