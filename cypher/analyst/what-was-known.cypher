// name: analyst/what-was-known
// question: What did this graph know at a time about one thing, and is it still in force?
// parameters: $id - the entity
//   $knownAt - the time
// returns: fact - fact id; relationship - type or, of what is superseded, table; nothing of the thing itself;
//   origin, target - ids of its ends; package, version - who stated it; recordedFrom; recordedTo - nothing where
//   it is in force; stated - all its columns
// used-by: people, in the Neo4j Browser
// try: :param id => 'product:ndfeb-magnet-uh'
//   :param knownAt => datetime('2026-06-01T00:00:00Z')
CALL () {
  MATCH (fact:Entity|EntityStatement|SupersededFact {id: $id})
  RETURN fact, null AS relationship, null AS origin, null AS target
  UNION ALL
  MATCH (:Entity {id: $id})-[fact]-(:Entity)
  RETURN fact, type(fact) AS relationship, startNode(fact).id AS origin, endNode(fact).id AS target
  UNION ALL
  MATCH (fact:SupersededFact {origin: $id})
  RETURN fact, coalesce(fact.action, fact.table) AS relationship, fact.origin AS origin, fact.target AS target
  UNION ALL
  MATCH (fact:SupersededFact {target: $id})
  RETURN fact, coalesce(fact.action, fact.table) AS relationship, fact.origin AS origin, fact.target AS target
}
WITH *
WHERE fact.recordedFrom <= $knownAt AND coalesce($knownAt < fact.recordedTo, true)
RETURN fact.factId AS fact, relationship, origin, target, fact.package AS package, fact.packageVersion AS version,
       fact.recordedFrom AS recordedFrom, fact.recordedTo AS recordedTo, properties(fact) AS stated
ORDER BY coalesce(relationship, ''), fact
LIMIT 500
