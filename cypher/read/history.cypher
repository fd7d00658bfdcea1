// name: read/history
// question: What had a table stated at a time that has been superseded since?
// parameters: $table - the table
//   $packages - the packages believed
//   $knownAt - the time
// returns: fact - its columns, with element, the database's own id
// used-by: SupplyGraphs.current
// try: :param table => 'regime-events'
//   :param packages => ['other']
//   :param knownAt => datetime('2026-06-01T00:00:00Z')
MATCH (old:SupersededFact {table: $table})
WHERE old.recordedFrom <= $knownAt < old.recordedTo
  AND old.package IN $packages
RETURN old {.*, element: elementId(old)} AS fact
