// name: load/granted-to
// question: To whom was each license granted?
// parameters: $rows - rows of granted-to.csv
// returns: written - how many rows were written; fewer than given where an end is missing
// used-by: GraphWriter
// try: :param rows => [{license: 'license:batch', company: 'company:maker', factId: 'try/granted-to/1'}]
UNWIND $rows AS row
MATCH (origin:Entity&License {id: row.license})
MATCH (target:Entity&Company {id: row.company})
MERGE (origin)-[fact:GRANTED_TO {factId: row.factId}]->(target)
SET fact += row {
      .validFrom, .validTo, .package, .packageVersion, .contentHash, .recordedFrom, .sources,
      .locators, .factKind, .confidence, .undisclosed, .undisclosedReasons
    }
RETURN count(*) AS written
