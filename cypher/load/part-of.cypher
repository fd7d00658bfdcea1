// name: load/part-of
// question: What is each organization part of?
// parameters: $rows - rows of part-of.csv
// returns: written - how many rows were written; fewer than given where an end is missing
// used-by: GraphWriter
// try: :param rows => [{organization: 'organization:ministry', whole: 'country:CN', factId: 'try/part-of/1'}]
UNWIND $rows AS row
MATCH (origin:Entity&Organization {id: row.organization})
MATCH (target:Entity&(Country|Organization) {id: row.whole})
MERGE (origin)-[fact:PART_OF {factId: row.factId}]->(target)
SET fact += row {
      .validFrom, .validTo, .package, .packageVersion, .contentHash, .recordedFrom, .sources,
      .locators, .factKind, .confidence, .undisclosed, .undisclosedReasons
    }
RETURN count(*) AS written
