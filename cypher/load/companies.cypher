// name: load/companies
// question: Which companies does a package state?
// parameters: $rows - rows of companies.csv
// returns: written - how many rows were written
// used-by: GraphWriter
// try: :param rows => [{id: 'company:maker', name: 'Maker', role: 'maker', listing: 'SSE', lei:
//   '529900T8BM49AURSDO55', note: 'a try', factId: 'try/companies/1'}, {id: 'company:holding', name:
//   'Holding', factId: 'try/companies/2'}]
UNWIND $rows AS row
MERGE (node:Entity {id: row.id})
SET node:Company,
    node += row {
      .name, .role, .listing, .lei, .note, .factId, .package, .packageVersion, .contentHash,
      .recordedFrom, .sources, .locators, .factKind, .confidence, .undisclosed,
      .undisclosedReasons
    }
RETURN count(*) AS written
