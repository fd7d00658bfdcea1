// name: load/covers
// question: What does each license cover?
// parameters: $rows - rows of covers.csv
// returns: written - how many rows were written; fewer than given where an end is missing
// used-by: GraphWriter
// try: :param rows => [{license: 'license:batch', product: 'product:magnet', factId: 'try/covers/1'}]
UNWIND $rows AS row
MATCH (origin:Entity&License {id: row.license})
MATCH (target:Entity&(Product|Element) {id: row.product})
MERGE (origin)-[fact:COVERS {factId: row.factId}]->(target)
SET fact += row {
      .validFrom, .validTo, .package, .packageVersion, .contentHash, .recordedFrom, .sources,
      .locators, .factKind, .confidence, .undisclosed, .undisclosedReasons
    }
RETURN count(*) AS written
