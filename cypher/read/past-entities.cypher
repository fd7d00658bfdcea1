// name: read/past-entities
// question: What was known at a time about the entities of these ids?
// parameters: $ids - the ids
//   $knownAt - the time
// returns: id, labels - null; properties; citations - the sources named, as maps of id, name,
//   publisher, date, url, those of the owner last
// used-by: SupplyGraphs.entities
// try: :param ids => ['element:Dy', 'product:magnet']
//   :param knownAt => datetime('2026-06-01T00:00:00Z')
UNWIND $ids AS id
MATCH (row:Entity|EntityStatement|SupersededFact {id: id})
WHERE row.recordedFrom <= $knownAt AND coalesce($knownAt < row.recordedTo, true)
WITH id, row, (row:Entity OR coalesce(row.owned, false))
       <> (size([change IN coalesce(row.ownerChanges, []) WHERE change > $knownAt]) % 2 = 1) AS owns
ORDER BY owns DESC, row.recordedFrom, row.package
WITH id, collect(row)[0] AS row
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
