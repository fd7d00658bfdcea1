// name: load/licenses
// question: Which licenses does a package state?
// parameters: $rows - rows of licenses.csv
// returns: written - how many rows were written
// used-by: GraphWriter
// try: :param rows => [{id: 'license:batch', name: 'A batch', grantKind: 'GENERAL', grantedOn: 'late 2025',
//   reportedOn: '2025-12-02', outcome: 'approved', exporter: 'Maker', beneficiary: 'a customer', items:
//   'magnets', quantity: 'not told', conditions: 'not told', duration: 'one year', factId: 'try/licenses/2'}]
UNWIND $rows AS row
MERGE (node:Entity {id: row.id})
SET node:License,
    node += row {
      .name, .grantKind, .grantedOn, .reportedOn, .outcome, .exporter, .beneficiary, .items,
      .quantity, .conditions, .duration, .factId, .package, .packageVersion, .contentHash,
      .recordedFrom, .sources, .locators, .factKind, .confidence, .undisclosed,
      .undisclosedReasons
    }
RETURN count(*) AS written
