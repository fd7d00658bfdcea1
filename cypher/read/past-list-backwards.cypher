// name: read/past-list-backwards
// question: Which entities of a kind precede an id, in the reverse order of their ids, as was known at a time?
// parameters: $after - lower bound of the id, left out
//   $before - upper bound of the id, left out
//   $limit - how many at most
//   $packages - the packages believed
//   $knownAt - the time
// returns: id, labels - null; properties; citations - the sources named, as maps of id, name,
//   publisher, date, url, those of the owner last
// used-by: SupplyGraphs.listBackwards
// try: :param after => 'product:'
//   :param before => 'product;'
//   :param limit => 10
//   :param packages => ['try']
//   :param knownAt => datetime('2026-06-01T00:00:00Z')
CALL () {
  MATCH (row:Entity)
  WHERE $after < row.id < $before AND row.recordedFrom <= $knownAt AND row.package IN $packages
  WITH row.id AS id
  ORDER BY id DESC
  LIMIT $limit
  RETURN id
  UNION
  MATCH (row:EntityStatement)
  WHERE $after < row.id < $before AND row.recordedFrom <= $knownAt AND row.package IN $packages
  WITH DISTINCT row.id AS id
  ORDER BY id DESC
  LIMIT $limit
  RETURN id
  UNION
  MATCH (row:SupersededFact)
  WHERE $after < row.id < $before AND row.recordedFrom <= $knownAt < row.recordedTo AND row.package IN $packages
  WITH DISTINCT row.id AS id
  ORDER BY id DESC
  LIMIT $limit
  RETURN id
}
WITH id
ORDER BY id DESC
LIMIT $limit
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
ORDER BY id DESC
