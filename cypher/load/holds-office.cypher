// name: load/holds-office
// question: Who holds which office?
// parameters: $rows - rows of holds-office.csv
// returns: written - how many rows were written; fewer than given where an end is missing
// used-by: GraphWriter
// try: :param rows => [{official: 'official:minister', organization: 'organization:ministry', role: 'minister',
//   factId: 'try/holds-office/1'}]
UNWIND $rows AS row
MATCH (origin:Entity&Official {id: row.official})
MATCH (target:Entity&(Organization|Company) {id: row.organization})
MERGE (origin)-[fact:HOLDS_OFFICE {factId: row.factId}]->(target)
SET fact += row {
      .role, .validFrom, .validTo, .package, .packageVersion, .contentHash, .recordedFrom,
      .sources, .locators, .factKind, .confidence, .undisclosed, .undisclosedReasons
    }
RETURN count(*) AS written
