// name: load/license-regimes
// question: Which license regimes does a package state?
// parameters: $rows - rows of license-regimes.csv
// returns: written - how many rows were written
// used-by: GraphWriter
// try: :param rows => [{id: 'regime:no-18', name: 'No. 18', reference: 'No. 18 of 2025', scope: 'seven
//   elements', processingTime: '45 days', endUseChecks: 'certificate', note: 'a try', factId:
//   'try/license-regimes/2'}]
UNWIND $rows AS row
MERGE (node:Entity {id: row.id})
SET node:LicenseRegime,
    node += row {
      .name, .reference, .scope, .processingTime, .endUseChecks, .note, .factId, .package,
      .packageVersion, .contentHash, .recordedFrom, .sources, .locators, .factKind,
      .confidence, .undisclosed, .undisclosedReasons
    }
RETURN count(*) AS written
