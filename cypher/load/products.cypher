// name: load/products
// question: Which products does a package state?
// parameters: $rows - rows of products.csv
// returns: written - how many rows were written
// used-by: GraphWriter
// try: :param rows => [{id: 'product:magnet', name: 'Magnet', stage: 'MAGNET', family: 'magnets', hs: '850511',
//   hsEdition: '2022', controlCode: '1C999', supplierList: 'COMPLETE', mainElements: ['Nd'], note: 'a try',
//   factId: 'try/products/1'}, {id: 'product:aircraft', name: 'Aircraft', stage: 'SYSTEM', factId:
//   'try/products/2'}]
UNWIND $rows AS row
MERGE (node:Entity {id: row.id})
SET node:Product,
    node += row {
      .name, .stage, .family, .hs, .hsEdition, .controlCode, .supplierList, .mainElements,
      .note, .factId, .package, .packageVersion, .contentHash, .recordedFrom, .sources,
      .locators, .factKind, .confidence, .undisclosed, .undisclosedReasons
    }
RETURN count(*) AS written
