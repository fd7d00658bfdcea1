// name: load/requires
// question: What does each product need, and in which slot?
// parameters: $rows - rows of requires.csv
// returns: written - how many rows were written; fewer than given where an end is missing
// used-by: GraphWriter
// try: :param rows => [{product: 'product:aircraft', slot: 'magnet', input: 'product:magnet', needs: 1, rank: 1,
//   quantityMin: 1.5, quantityMax: 2.0, unit: 'kg', basis: 'per aircraft', penalty: 'none', note: 'a try',
//   validFrom: date('2000-01-01'), validTo: date('2100-01-01'), factId: 'try/requires/1'}, {product:
//   'product:magnet', slot: 'dysprosium', input: 'element:Dy', factId: 'try/requires/2'}]
UNWIND $rows AS row
MATCH (origin:Entity&Product {id: row.product})
MATCH (target:Entity&(Product|Element) {id: row.input})
MERGE (origin)-[fact:REQUIRES {factId: row.factId}]->(target)
SET fact += row {
      .slot, .needs, .rank, .quantityMin, .quantityMax, .unit, .basis, .penalty, .note,
      .validFrom, .validTo, .package, .packageVersion, .contentHash, .recordedFrom, .sources,
      .locators, .factKind, .confidence, .undisclosed, .undisclosedReasons
    }
RETURN count(*) AS written
