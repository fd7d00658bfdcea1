// name: load/policy-events
// question: Which policy events does a package state?
// parameters: $rows - rows of policy-events.csv
// returns: written - how many rows were written
// used-by: GraphWriter
// try: :param rows => [{id: 'event:announced', name: 'Announced', date: date('2025-04-04'), datePrecision:
//   'DAY', eventType: 'CONTROL', factId: 'try/policy-events/2'}]
UNWIND $rows AS row
MERGE (node:Entity {id: row.id})
SET node:PolicyEvent,
    node += row {
      .name, .date, .datePrecision, .eventType, .factId, .package, .packageVersion,
      .contentHash, .recordedFrom, .sources, .locators, .factKind, .confidence, .undisclosed,
      .undisclosedReasons
    }
RETURN count(*) AS written
