// name: read/past-facts
// question: What was known at a time about the relationships of these fact ids?
// parameters: $requires - fact ids of REQUIRES
//   $produces - fact ids of PRODUCES
//   $supplies - fact ids of SUPPLIES
//   $operates - fact ids of OPERATES
//   $owns - fact ids of OWNS
//   $locatedIn - fact ids of LOCATED_IN
//   $controls - fact ids of CONTROLS
//   $imposedBy - fact ids of IMPOSED_BY
//   $all - all of these fact ids
//   $knownAt - the time
// returns: element, table, type - null of a superseded one unless it has an action; origin, target - ids; properties;
//   citations - the sources named, as maps of id, name,
//   publisher, date, url, those of the owner last
// used-by: SupplyGraphs.facts
// try: :param requires => ['try/requires/1']
//   :param produces => []
//   :param supplies => []
//   :param operates => []
//   :param owns => []
//   :param locatedIn => []
//   :param controls => []
//   :param imposedBy => []
//   :param all => ['try/requires/1']
//   :param knownAt => datetime('2026-06-01T00:00:00Z')
CALL () {
  UNWIND $requires AS factId
  MATCH (:Entity)-[fact:REQUIRES {factId: factId}]->(:Entity)
  RETURN fact, type(fact) AS type, startNode(fact).id AS origin, endNode(fact).id AS target
  UNION ALL
  UNWIND $produces AS factId
  MATCH (:Entity)-[fact:PRODUCES {factId: factId}]->(:Entity)
  RETURN fact, type(fact) AS type, startNode(fact).id AS origin, endNode(fact).id AS target
  UNION ALL
  UNWIND $supplies AS factId
  MATCH (:Entity)-[fact:SUPPLIES {factId: factId}]->(:Entity)
  RETURN fact, type(fact) AS type, startNode(fact).id AS origin, endNode(fact).id AS target
  UNION ALL
  UNWIND $operates AS factId
  MATCH (:Entity)-[fact:OPERATES {factId: factId}]->(:Entity)
  RETURN fact, type(fact) AS type, startNode(fact).id AS origin, endNode(fact).id AS target
  UNION ALL
  UNWIND $owns AS factId
  MATCH (:Entity)-[fact:OWNS {factId: factId}]->(:Entity)
  RETURN fact, type(fact) AS type, startNode(fact).id AS origin, endNode(fact).id AS target
  UNION ALL
  UNWIND $locatedIn AS factId
  MATCH (:Entity)-[fact:LOCATED_IN {factId: factId}]->(:Entity)
  RETURN fact, type(fact) AS type, startNode(fact).id AS origin, endNode(fact).id AS target
  UNION ALL
  UNWIND $controls AS factId
  MATCH (:Entity)-[fact:CONTROLS {factId: factId}]->(:Entity)
  RETURN fact, type(fact) AS type, startNode(fact).id AS origin, endNode(fact).id AS target
  UNION ALL
  UNWIND $imposedBy AS factId
  MATCH (:Entity)-[fact:IMPOSED_BY {factId: factId}]->(:Entity)
  RETURN fact, type(fact) AS type, startNode(fact).id AS origin, endNode(fact).id AS target
  UNION ALL
  UNWIND $all AS factId
  MATCH (fact:SupersededFact {factId: factId})
  RETURN fact, fact.action AS type, fact.origin AS origin, fact.target AS target
}
WITH fact, type, origin, target
WHERE fact.recordedFrom <= $knownAt AND coalesce($knownAt < fact.recordedTo, true)
RETURN elementId(fact) AS element, fact.table AS table, type, origin, target, properties(fact) AS properties,
       COLLECT {
         UNWIND coalesce(fact.sources, []) AS stated
         MATCH (source:Entity|EntityStatement|SupersededFact {id: stated})
         WHERE source.recordedFrom <= $knownAt AND coalesce($knownAt < source.recordedTo, true)
         WITH source, (source:Entity OR coalesce(source.owned, false))
                     <> (size([change IN coalesce(source.ownerChanges, []) WHERE change > $knownAt]) % 2 = 1) AS owns
         ORDER BY owns, source.recordedFrom DESC, source.package DESC
         RETURN source {.id, .name, .publisher, .date, .url}
       } AS citations
