// name: load/officials
// question: Which officials does a package state?
// parameters: $rows - rows of officials.csv
// returns: written - how many rows were written
// used-by: GraphWriter
// try: :param rows => [{id: 'official:minister', name: 'Minister', note: 'a try', factId: 'try/officials/2'}]
UNWIND $rows AS row
MERGE (node:Entity {id: row.id})
SET node:Official,
    node += row {
      .name, .note, .factId, .package, .packageVersion, .contentHash, .recordedFrom, .sources,
      .locators, .factKind, .confidence, .undisclosed, .undisclosedReasons
    }
RETURN count(*) AS written
