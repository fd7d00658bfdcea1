// name: load/countries
// question: Which countries does a package state?
// parameters: $rows - rows of countries.csv
// returns: written - how many rows were written
// used-by: GraphWriter
// try: :param rows => [{id: 'country:CN', name: 'China', code: 'CN', factId: 'try/countries/2'}]
UNWIND $rows AS row
MERGE (node:Entity {id: row.id})
SET node:Country,
    node += row {
      .name, .code, .factId, .package, .packageVersion, .contentHash, .recordedFrom, .sources,
      .locators, .factKind, .confidence, .undisclosed, .undisclosedReasons
    }
RETURN count(*) AS written
