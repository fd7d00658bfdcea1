// name: load/headquartered-in
// question: Where does each company have its seat?
// parameters: $rows - rows of headquartered-in.csv
// returns: written - how many rows were written; fewer than given where an end is missing
// used-by: GraphWriter
// try: :param rows => [{company: 'company:maker', country: 'country:CN', factId: 'try/headquartered-in/1'}]
UNWIND $rows AS row
MATCH (origin:Entity&Company {id: row.company})
MATCH (target:Entity&Country {id: row.country})
MERGE (origin)-[fact:HEADQUARTERED_IN {factId: row.factId}]->(target)
SET fact += row {
      .validFrom, .validTo, .package, .packageVersion, .contentHash, .recordedFrom, .sources,
      .locators, .factKind, .confidence, .undisclosed, .undisclosedReasons
    }
RETURN count(*) AS written
