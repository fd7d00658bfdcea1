// name: load/administers
// question: Who administers each license regime?
// parameters: $rows - rows of administers.csv
// returns: written - how many rows were written; fewer than given where an end is missing
// used-by: GraphWriter
// try: :param rows => [{organization: 'organization:ministry', regime: 'regime:no-18', factId:
//   'try/administers/1'}]
UNWIND $rows AS row
MATCH (origin:Entity&Organization {id: row.organization})
MATCH (target:Entity&LicenseRegime {id: row.regime})
MERGE (origin)-[fact:ADMINISTERS {factId: row.factId}]->(target)
SET fact += row {
      .validFrom, .validTo, .package, .packageVersion, .contentHash, .recordedFrom, .sources,
      .locators, .factKind, .confidence, .undisclosed, .undisclosedReasons
    }
RETURN count(*) AS written
