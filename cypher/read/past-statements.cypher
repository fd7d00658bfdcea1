// name: read/past-statements
// question: What did packages other than its owner state at a time about these entities?
// parameters: $ids - the entities
//   $packages - the packages believed; null for all
//   $knownAt - the time
// returns: id, labels - null; properties, citations - of the statement; in the order in which they count
// used-by: SupplyGraphs.statements
// try: :param ids => ['element:Dy']
//   :param packages => null
//   :param knownAt => datetime('2026-06-01T00:00:00Z')
UNWIND $ids AS id
MATCH (row:Entity|EntityStatement|SupersededFact {id: id})
WHERE row.recordedFrom <= $knownAt AND coalesce($knownAt < row.recordedTo, true)
  AND ($packages IS NULL OR row.package IN $packages)
  AND NOT ((row:Entity OR coalesce(row.owned, false))
       <> (size([change IN coalesce(row.ownerChanges, []) WHERE change > $knownAt]) % 2 = 1))
RETURN id, null AS labels, properties(row) AS properties,
       COLLECT {
         UNWIND coalesce(row.sources, []) AS stated
         MATCH (source:Entity|EntityStatement|SupersededFact {id: stated})
         WHERE source.recordedFrom <= $knownAt AND coalesce($knownAt < source.recordedTo, true)
         WITH source, (source:Entity OR coalesce(source.owned, false))
                     <> (size([change IN coalesce(source.ownerChanges, []) WHERE change > $knownAt]) % 2 = 1) AS owns
         ORDER BY owns, source.recordedFrom DESC, source.package DESC
         RETURN source {.id, .name, .publisher, .date, .url}
       } AS citations
ORDER BY row.recordedFrom, row.package
