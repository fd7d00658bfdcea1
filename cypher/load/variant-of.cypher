// name: load/variant-of
// question: Of which product is each product a variant?
// parameters: $rows - rows of variant-of.csv
// returns: written - how many rows were written; fewer than given where an end is missing
// used-by: GraphWriter
// try: :param rows => [{product: 'product:magnet', variantOf: 'product:aircraft', factId: 'try/variant-of/1'}]
UNWIND $rows AS row
MATCH (origin:Entity&Product {id: row.product})
MATCH (target:Entity&Product {id: row.variantOf})
MERGE (origin)-[fact:VARIANT_OF {factId: row.factId}]->(target)
SET fact += row {
      .validFrom, .validTo, .package, .packageVersion, .contentHash, .recordedFrom, .sources,
      .locators, .factKind, .confidence, .undisclosed, .undisclosedReasons
    }
RETURN count(*) AS written
