// name: read/hanging-facts
// question: Whose facts hang on entities and clauses that are to be withdrawn?
// parameters: $withdrawn - maps of element, the database's own id, and contentHash, that of the row withdrawn
//   $package - the package that withdraws them
// returns: package - nothing for what was written by hand; facts - how many; example - the id of one entity
// used-by: GraphWriter
// try: :param withdrawn => []
//   :param package => 'try'
UNWIND $withdrawn AS one
MATCH (node:Entity|Clause)
WHERE elementId(node) = one.element AND coalesce(node.contentHash, '') = one.contentHash
  AND NOT EXISTS { (node)<-[:ABOUT]-(:EntityStatement) }
CALL (node) {
  MATCH (node)-[fact]-(:Entity)
  WHERE node:Entity
  RETURN fact.package AS package, elementId(fact) AS element
  UNION
  MATCH (node)-[:HAS_CLAUSE]->(clause:Clause)
  RETURN clause.package AS package, elementId(clause) AS element
  UNION
  MATCH (node:Clause)<-[:HAS_CLAUSE]-(regime)-[fact:CONTROLS]->()
  WHERE fact.clause = node.clause
  RETURN fact.package AS package, elementId(fact) AS element
  UNION
  MATCH (node:Clause)<-[:HAS_CLAUSE]-(regime)<-[fact:IMPOSES|AMENDS|SUSPENDS|RESUMES|REPEALS]-()
  WHERE node.clause IN fact.clauses
  RETURN fact.package AS package, elementId(fact) AS element
}
WITH node, package, element
WHERE package IS NULL OR package <> $package
RETURN package, count(DISTINCT element) AS facts, min(node.id) AS example
ORDER BY package
