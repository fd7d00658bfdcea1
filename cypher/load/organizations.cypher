// name: load/organizations
// question: Which organizations does a package state?
// parameters: $rows - rows of organizations.csv
// returns: written - how many rows were written
// used-by: GraphWriter
// try: :param rows => [{id: 'organization:ministry', name: 'Ministry', role: 'regulator', note: 'a try', factId:
//   'try/organizations/2'}]
UNWIND $rows AS row
MERGE (node:Entity {id: row.id})
SET node:Organization,
    node += row {
      .name, .role, .note, .factId, .package, .packageVersion, .contentHash, .recordedFrom,
      .sources, .locators, .factKind, .confidence, .undisclosed, .undisclosedReasons
    }
RETURN count(*) AS written
