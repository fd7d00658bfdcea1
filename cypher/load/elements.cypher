// name: load/elements
// question: Which elements does a package state?
// parameters: $rows - rows of elements.csv
// returns: written - how many rows were written
// used-by: GraphWriter
// try: :param rows => [{id: 'element:Dy', name: 'Dysprosium', symbol: 'Dy', atomicNumber: 66, cas: '7429-91-6',
//   group: 'heavy rare earth', factId: 'try/elements/2'}]
UNWIND $rows AS row
MERGE (node:Entity {id: row.id})
SET node:Element,
    node += row {
      .name, .symbol, .atomicNumber, .cas, .group, .factId, .package, .packageVersion,
      .contentHash, .recordedFrom, .sources, .locators, .factKind, .confidence, .undisclosed,
      .undisclosedReasons
    }
RETURN count(*) AS written
