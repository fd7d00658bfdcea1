// name: read/snapshot-past
// question: What was stated at a time in some tables of entities or clauses?
// parameters: $label - of the nodes they become
//   $tables - the tables
//   $packages - the packages believed; null for all
//   $knownAt - the time
// returns: element - the database's own id; id; labels - of what is in force, of others none; owns - whether its package
//   owned it; recordedFrom; package; supplierList - of a product; clause, effect, reach - of a clause; date - of a policy event
// used-by: SupplyGraphs.current
// try: :param label => 'Entity'
//   :param tables => ['products']
//   :param packages => null
//   :param knownAt => datetime('2026-06-01T00:00:00Z')
CALL () {
  MATCH (row:Entity|Clause)
  WHERE $label IN labels(row)
  RETURN row
  UNION ALL
  MATCH (row:EntityStatement)
  WHERE row.table IN $tables
  RETURN row
  UNION ALL
  MATCH (row:SupersededFact)
  WHERE row.table IN $tables
  RETURN row
}
WITH row
WHERE row.recordedFrom <= $knownAt AND coalesce($knownAt < row.recordedTo, true)
  AND ($packages IS NULL OR row.package IN $packages)
RETURN elementId(row) AS element, row.id AS id, CASE WHEN row:Entity THEN labels(row) ELSE [] END AS labels,
       (row:Entity OR row:Clause OR coalesce(row.owned, false))
       <> (size([change IN coalesce(row.ownerChanges, []) WHERE change > $knownAt]) % 2 = 1) AS owns,
       row.recordedFrom AS recordedFrom, row.package AS package, row.supplierList AS supplierList,
       row.clause AS clause, row.effect AS effect, row.reach AS reach, row.date AS date
