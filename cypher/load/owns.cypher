// name: load/owns
// question: Which company owns which?
// parameters: $rows - rows of owns.csv
// returns: written - how many rows were written; fewer than given where an end is missing
// used-by: GraphWriter
// try: :param rows => [{owner: 'company:holding', company: 'company:maker', percent: 60.0, factId:
//   'try/owns/1'}]
UNWIND $rows AS row
MATCH (origin:Entity&Company {id: row.owner})
MATCH (target:Entity&Company {id: row.company})
MERGE (origin)-[fact:OWNS {factId: row.factId}]->(target)
SET fact += row {
      .percent, .validFrom, .validTo, .package, .packageVersion, .contentHash, .recordedFrom,
      .sources, .locators, .factKind, .confidence, .undisclosed, .undisclosedReasons
    }
RETURN count(*) AS written
