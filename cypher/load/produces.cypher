// name: load/produces
// question: Which facility makes what?
// parameters: $rows - rows of produces.csv
// returns: written - how many rows were written; fewer than given where an end is missing
// used-by: GraphWriter
// try: :param rows => [{facility: 'facility:plant', product: 'product:magnet', status: 'OPERATING', share: 0.4,
//   capacity: 1000.0, unit: 't', basis: 'a year', note: 'a try', factId: 'try/produces/1'}]
UNWIND $rows AS row
MATCH (origin:Entity&Facility {id: row.facility})
MATCH (target:Entity&(Product|Element) {id: row.product})
MERGE (origin)-[fact:PRODUCES {factId: row.factId}]->(target)
SET fact += row {
      .status, .share, .capacity, .unit, .basis, .note, .validFrom, .validTo, .package,
      .packageVersion, .contentHash, .recordedFrom, .sources, .locators, .factKind,
      .confidence, .undisclosed, .undisclosedReasons
    }
RETURN count(*) AS written
