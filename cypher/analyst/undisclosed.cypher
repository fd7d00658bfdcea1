// name: analyst/undisclosed
// question: What is not known about a thing and the relationships at it, and why?
// parameters: $id - the entity
// returns: about - id or fact id; relationship - its type, nothing for the entity itself; what; reason
// used-by: people, in the Neo4j Browser
// try: :param id => 'product:ndfeb-magnet-uh'
MATCH (entity:Entity {id: $id})
CALL (entity) {
  RETURN entity.id AS about, null AS relationship,
         entity.undisclosed AS whats, entity.undisclosedReasons AS reasons
  UNION ALL
  MATCH (entity)-[fact]-(:Entity)
  RETURN fact.factId AS about, type(fact) AS relationship,
         fact.undisclosed AS whats, fact.undisclosedReasons AS reasons
}
UNWIND range(0, size(coalesce(whats, [])) - 1) AS i
RETURN about, relationship, whats[i] AS what, reasons[i] AS reason
ORDER BY relationship, about, what
LIMIT 500
