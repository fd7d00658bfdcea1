// name: read/past-related-outgoing
// question: Which relationships of these types started at these entities, as was known at a time?
// parameters: $ids - the entities
//   $types - relationship types
//   $tables - the tables they are stated in
//   $limit - how many at most
//   $packages - the packages believed; null for all
//   $knownAt - the time
// returns: at - the id asked for; element, table, type - null of a superseded one unless it has an action; origin,
//   target - ids; properties; citations - the sources named, as maps of id, name,
//   publisher, date, url, those of the owner last
// used-by: SupplyGraphs.related
// try: :param ids => ['product:magnet']
//   :param types => ['REQUIRES']
//   :param tables => ['requires']
//   :param limit => 100
//   :param packages => null
//   :param knownAt => datetime('2026-06-01T00:00:00Z')
CALL () {
  MATCH (node:Entity)
  WHERE node.id IN $ids
  MATCH (node)-[fact:$any($types)]->(other:Entity)
  RETURN node.id AS at, fact, type(fact) AS type, startNode(fact).id AS origin, endNode(fact).id AS target
  UNION ALL
  MATCH (fact:SupersededFact)
  WHERE fact.origin IN $ids AND fact.table IN $tables AND coalesce(fact.action IN $types, true)
  RETURN fact.origin AS at, fact, fact.action AS type, fact.origin AS origin, fact.target AS target
}
WITH at, fact, type, origin, target
WHERE fact.recordedFrom <= $knownAt AND coalesce($knownAt < fact.recordedTo, true)
  AND ($packages IS NULL OR fact.package IN $packages)
WITH at, fact, type, origin, target
LIMIT $limit
RETURN at, elementId(fact) AS element, fact.table AS table, type, origin, target, properties(fact) AS properties,
       COLLECT {
         UNWIND coalesce(fact.sources, []) AS stated
         MATCH (source:Entity|EntityStatement|SupersededFact {id: stated})
         WHERE source.recordedFrom <= $knownAt AND coalesce($knownAt < source.recordedTo, true)
         WITH source, (source:Entity OR coalesce(source.owned, false))
                     <> (size([change IN coalesce(source.ownerChanges, []) WHERE change > $knownAt]) % 2 = 1) AS owns
         ORDER BY owns, source.recordedFrom DESC, source.package DESC
         RETURN source {.id, .name, .publisher, .date, .url}
       } AS citations
