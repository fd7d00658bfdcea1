// name: read/facts
// question: What is known about the relationships of these fact ids?
// parameters: $requires - fact ids of REQUIRES
//   $produces - fact ids of PRODUCES
//   $supplies - fact ids of SUPPLIES
//   $operates - fact ids of OPERATES
//   $owns - fact ids of OWNS
//   $locatedIn - fact ids of LOCATED_IN
//   $controls - fact ids of CONTROLS
//   $imposedBy - fact ids of IMPOSED_BY
//   $handWritten - the database's own ids of relationships without a fact id
// returns: element, type, origin, target - ids; properties; citations - the sources named, as maps of id, name,
//   publisher, date, url
// used-by: SupplyGraphs.facts
// try: :param requires => ['try/requires/1']
//   :param produces => []
//   :param supplies => []
//   :param operates => []
//   :param owns => []
//   :param locatedIn => []
//   :param controls => []
//   :param imposedBy => []
//   :param handWritten => []
CALL () {
  UNWIND $requires AS factId
  MATCH (:Entity)-[fact:REQUIRES {factId: factId}]->(:Entity)
  RETURN fact
  UNION ALL
  UNWIND $produces AS factId
  MATCH (:Entity)-[fact:PRODUCES {factId: factId}]->(:Entity)
  RETURN fact
  UNION ALL
  UNWIND $supplies AS factId
  MATCH (:Entity)-[fact:SUPPLIES {factId: factId}]->(:Entity)
  RETURN fact
  UNION ALL
  UNWIND $operates AS factId
  MATCH (:Entity)-[fact:OPERATES {factId: factId}]->(:Entity)
  RETURN fact
  UNION ALL
  UNWIND $owns AS factId
  MATCH (:Entity)-[fact:OWNS {factId: factId}]->(:Entity)
  RETURN fact
  UNION ALL
  UNWIND $locatedIn AS factId
  MATCH (:Entity)-[fact:LOCATED_IN {factId: factId}]->(:Entity)
  RETURN fact
  UNION ALL
  UNWIND $controls AS factId
  MATCH (:Entity)-[fact:CONTROLS {factId: factId}]->(:Entity)
  RETURN fact
  UNION ALL
  UNWIND $imposedBy AS factId
  MATCH (:Entity)-[fact:IMPOSED_BY {factId: factId}]->(:Entity)
  RETURN fact
  UNION ALL
  UNWIND $handWritten AS element
  MATCH (:Entity)-[fact]->(:Entity)
  WHERE elementId(fact) = element
  RETURN fact
}
RETURN elementId(fact) AS element, type(fact) AS type,
       startNode(fact).id AS origin, endNode(fact).id AS target, properties(fact) AS properties,
       COLLECT {
         UNWIND CASE WHEN fact.sources IS :: LIST<STRING NOT NULL> NOT NULL THEN fact.sources ELSE [] END AS stated
         MATCH (source:Entity&Source {id: stated})
         RETURN source {.id, .name, .publisher, .date, .url}
       } AS citations
