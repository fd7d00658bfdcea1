// name: load/supplies
// question: Which country has which share of what?
// parameters: $rows - rows of supplies.csv
// returns: written - how many rows were written; fewer than given where an end is missing
// used-by: GraphWriter
// try: :param rows => [{country: 'country:CN', product: 'product:magnet', share: 0.94, quantity: 240000.0, unit:
//   't', basis: 'magnet production', period: '2024', statement: 'DIRECT', edition: '2025', note: 'a try',
//   factId: 'try/supplies/1'}]
UNWIND $rows AS row
MATCH (origin:Entity&Country {id: row.country})
MATCH (target:Entity&(Product|Element) {id: row.product})
MERGE (origin)-[fact:SUPPLIES {factId: row.factId}]->(target)
SET fact += row {
      .share, .quantity, .unit, .basis, .period, .statement, .edition, .note, .validFrom,
      .validTo, .package, .packageVersion, .contentHash, .recordedFrom, .sources, .locators,
      .factKind, .confidence, .undisclosed, .undisclosedReasons
    }
RETURN count(*) AS written
