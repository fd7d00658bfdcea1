// name: load/granted-under
// question: Under which regime was each license granted?
// parameters: $rows - rows of granted-under.csv
// returns: written - how many rows were written; fewer than given where an end is missing
// used-by: GraphWriter
// try: :param rows => [{license: 'license:batch', regime: 'regime:no-18', factId: 'try/granted-under/1'}]
UNWIND $rows AS row
MATCH (origin:Entity&License {id: row.license})
MATCH (target:Entity&LicenseRegime {id: row.regime})
MERGE (origin)-[fact:GRANTED_UNDER {factId: row.factId}]->(target)
SET fact += row {
      .validFrom, .validTo, .package, .packageVersion, .contentHash, .recordedFrom, .sources,
      .locators, .factKind, .confidence, .undisclosed, .undisclosedReasons
    }
RETURN count(*) AS written
