// name: load/clauses
// question: Which clauses does each license regime have?
// parameters: $rows - rows of clauses.csv
// returns: written - how many rows were written
// used-by: GraphWriter
// try: :param rows => [{regime: 'regime:no-18', clause: '1', effect: 'LICENSE', reach: 'TERRITORIAL', title:
//   'Seven elements', factId: 'try/clauses/1'}]
UNWIND $rows AS row
MATCH (regime:Entity&LicenseRegime {id: row.regime})
MERGE (node:Clause {id: regime.id + '#' + row.clause})
SET node += row {
      .clause, .effect, .reach, .title, .factId, .package, .packageVersion, .contentHash,
      .recordedFrom, .sources, .locators, .factKind, .confidence, .undisclosed,
      .undisclosedReasons
    }
MERGE (regime)-[:HAS_CLAUSE]->(node)
RETURN count(*) AS written
