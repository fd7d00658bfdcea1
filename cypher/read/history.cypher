// name: read/history
// question: What had a table stated at a time that has been superseded since?
// parameters: $table - the table
//   $packages - the packages believed; null for all that were public
//   $knownAt - the time
// returns: fact - its columns, with element, the database's own id; in the order in which they count
// used-by: SupplyGraphs.current
// try: :param table => 'regime-events'
//   :param packages => null
//   :param knownAt => datetime('2026-06-01T00:00:00Z')
MATCH (old:SupersededFact {table: $table})
WHERE old.recordedFrom <= $knownAt < old.recordedTo
  AND CASE WHEN $packages IS NULL THEN old.public ELSE old.package IN $packages END
RETURN old {.*, element: elementId(old)} AS fact
ORDER BY old.recordedFrom, old.package
