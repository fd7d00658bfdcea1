// name: load/involves
// question: Who took part in each policy event?
// parameters: $rows - rows of involves.csv
// returns: written - how many rows were written; fewer than given where an end is missing
// used-by: GraphWriter
// try: :param rows => [{event: 'event:announced', party: 'country:CN', factId: 'try/involves/1'}]
UNWIND $rows AS row
MATCH (origin:Entity&PolicyEvent {id: row.event})
MATCH (target:Entity&(Official|Organization|Country|Company) {id: row.party})
MERGE (origin)-[fact:INVOLVES {factId: row.factId}]->(target)
SET fact += row {
      .validFrom, .validTo, .package, .packageVersion, .contentHash, .recordedFrom, .sources,
      .locators, .factKind, .confidence, .undisclosed, .undisclosedReasons
    }
RETURN count(*) AS written
