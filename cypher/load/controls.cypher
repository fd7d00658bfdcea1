// name: load/controls
// question: What does each clause of a license regime cover, and for which trade?
// parameters: $rows - rows of controls.csv
// returns: written - how many rows were written; fewer than given where an end is missing
// used-by: GraphWriter
// try: :param rows => [{regime: 'regime:no-18', product: 'element:Dy', clause: '1', form: 'metal', hs: '280530',
//   controlCode: '1C902', destination: ['US'], endUse: 'MILITARY', deMinimis: 0.001, coverage: 'PROVEN',
//   factId: 'try/controls/1'}]
UNWIND $rows AS row
MATCH (origin:Entity&LicenseRegime {id: row.regime})
MATCH (target:Entity&(Product|Element) {id: row.product})
MERGE (origin)-[fact:CONTROLS {factId: row.factId}]->(target)
SET fact += row {
      .clause, .form, .hs, .controlCode, .destination, .endUse, .deMinimis, .coverage,
      .validFrom, .validTo, .package, .packageVersion, .contentHash, .recordedFrom, .sources,
      .locators, .factKind, .confidence, .undisclosed, .undisclosedReasons
    }
RETURN count(*) AS written
