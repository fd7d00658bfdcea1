// name: load/imposed-by
// question: Whose is each license regime?
// parameters: $rows - rows of imposed-by.csv
// returns: written - how many rows were written; fewer than given where an end is missing
// used-by: GraphWriter
// try: :param rows => [{regime: 'regime:no-18', country: 'country:CN', factId: 'try/imposed-by/1'}]
UNWIND $rows AS row
MATCH (origin:Entity&LicenseRegime {id: row.regime})
MATCH (target:Entity&Country {id: row.country})
MERGE (origin)-[fact:IMPOSED_BY {factId: row.factId}]->(target)
SET fact += row {
      .validFrom, .validTo, .package, .packageVersion, .contentHash, .recordedFrom, .sources,
      .locators, .factKind, .confidence, .undisclosed, .undisclosedReasons
    }
RETURN count(*) AS written
