// name: load/located-in
// question: Where does each facility stand?
// parameters: $rows - rows of located-in.csv
// returns: written - how many rows were written; fewer than given where an end is missing
// used-by: GraphWriter
// try: :param rows => [{facility: 'facility:plant', country: 'country:CN', factId: 'try/located-in/1'}]
UNWIND $rows AS row
MATCH (origin:Entity&Facility {id: row.facility})
MATCH (target:Entity&Country {id: row.country})
MERGE (origin)-[fact:LOCATED_IN {factId: row.factId}]->(target)
SET fact += row {
      .validFrom, .validTo, .package, .packageVersion, .contentHash, .recordedFrom, .sources,
      .locators, .factKind, .confidence, .undisclosed, .undisclosedReasons
    }
RETURN count(*) AS written
