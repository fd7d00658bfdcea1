// name: load/regime-events
// question: What did each policy event do to which clauses of a license regime?
// parameters: $rows - rows of regime-events.csv
// returns: written - how many rows were written; fewer than given where an end is missing or the action is
//   unknown
// used-by: GraphWriter
// try: :param rows => [{event: 'event:announced', regime: 'regime:no-18', action: 'IMPOSES', clauses: ['1'],
//   effectiveFrom: date('2025-04-04'), until: date('2026-11-10'), factId: 'try/regime-events/0'}, {event:
//   'event:announced', regime: 'regime:no-18', action: 'AMENDS', clauses: ['1'], effectiveFrom:
//   date('2025-04-05'), until: date('2026-11-10'), factId: 'try/regime-events/1'}, {event: 'event:announced',
//   regime: 'regime:no-18', action: 'SUSPENDS', clauses: ['1'], effectiveFrom: date('2025-04-06'), until:
//   date('2026-11-10'), factId: 'try/regime-events/2'}, {event: 'event:announced', regime: 'regime:no-18',
//   action: 'RESUMES', clauses: ['1'], effectiveFrom: date('2025-04-07'), until: date('2026-11-10'), factId:
//   'try/regime-events/3'}, {event: 'event:announced', regime: 'regime:no-18', action: 'REPEALS', clauses:
//   ['1'], effectiveFrom: date('2025-04-08'), until: date('2026-11-10'), factId: 'try/regime-events/4'}]
UNWIND $rows AS row
WITH row
WHERE row.action IN ['IMPOSES', 'AMENDS', 'SUSPENDS', 'RESUMES', 'REPEALS']
MATCH (origin:Entity&PolicyEvent {id: row.event})
MATCH (target:Entity&LicenseRegime {id: row.regime})
MERGE (origin)-[fact:$(row.action) {factId: row.factId}]->(target)
SET fact += row {
      .clauses, .effectiveFrom, .until, .validFrom, .validTo, .package, .packageVersion,
      .contentHash, .recordedFrom, .sources, .locators, .factKind, .confidence, .undisclosed,
      .undisclosedReasons
    }
RETURN count(*) AS written
