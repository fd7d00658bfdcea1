// name: load/facilities
// question: Which facilities does a package state?
// parameters: $rows - rows of facilities.csv
// returns: written - how many rows were written
// used-by: GraphWriter
// try: :param rows => [{id: 'facility:plant', name: 'Plant', location: 'Ganzhou', note: 'a try', factId:
//   'try/facilities/2'}]
UNWIND $rows AS row
MERGE (node:Entity {id: row.id})
SET node:Facility,
    node += row {
      .name, .location, .note, .factId, .package, .packageVersion, .contentHash,
      .recordedFrom, .sources, .locators, .factKind, .confidence, .undisclosed,
      .undisclosedReasons
    }
RETURN count(*) AS written
