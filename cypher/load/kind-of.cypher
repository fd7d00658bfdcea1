// name: load/kind-of
// question: Which group does each product belong to?
// parameters: $rows - rows of kind-of.csv
// returns: written - how many rows were written; fewer than given where an end is missing
// used-by: GraphWriter
// try: :param rows => [{product: 'product:magnet', group: 'product:aircraft', factId: 'try/kind-of/1'}]
UNWIND $rows AS row
MATCH (origin:Entity&Product {id: row.product})
MATCH (target:Entity&Product {id: row.group})
MERGE (origin)-[fact:KIND_OF {factId: row.factId}]->(target)
SET fact += row {
      .validFrom, .validTo, .package, .packageVersion, .contentHash, .recordedFrom, .sources,
      .locators, .factKind, .confidence, .undisclosed, .undisclosedReasons
    }
RETURN count(*) AS written
