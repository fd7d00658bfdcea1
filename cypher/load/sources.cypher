// name: load/sources
// question: Which sources does a package state?
// parameters: $rows - rows of sources.csv
// returns: written - how many rows were written
// used-by: GraphWriter
// try: :param rows => [{id: 'source:try', name: 'A paper', publisher: 'A press', url: 'https://example.org/',
//   date: '2026', accessed: '2026-06-01', license: 'CC0', factId: 'try/sources/1'}]
UNWIND $rows AS row
MERGE (node:Entity {id: row.id})
SET node:Source,
    node += row {
      .name, .publisher, .url, .date, .accessed, .license, .factId, .package, .packageVersion,
      .contentHash, .recordedFrom, .sources, .locators, .factKind, .confidence, .undisclosed,
      .undisclosedReasons
    }
RETURN count(*) AS written
