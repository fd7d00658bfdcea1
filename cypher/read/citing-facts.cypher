// name: read/citing-facts
// question: Whose facts name sources that are to be withdrawn?
// parameters: $withdrawn - maps of element, the database's own id, and contentHash, that of the row withdrawn
//   $package - the package that withdraws them
// returns: package - nothing for what was written by hand; facts - how many; example - the id of one source
// used-by: GraphWriter
// try: :param withdrawn => []
//   :param package => 'try'
UNWIND $withdrawn AS one
MATCH (source:Source)
WHERE elementId(source) = one.element AND coalesce(source.contentHash, '') = one.contentHash
  AND NOT EXISTS { (source)<-[:ABOUT]-(:EntityStatement) }
WITH collect(source.id) AS ids
WHERE ids <> []
CALL (ids) {
  MATCH (node:Entity|Clause|EntityStatement)
  WHERE any(id IN CASE WHEN node.sources IS :: LIST<STRING NOT NULL> NOT NULL THEN node.sources ELSE [] END WHERE id IN ids)
  RETURN node.package AS package, node.sources AS sources
  UNION ALL
  MATCH ()-[fact]->()
  WHERE any(id IN CASE WHEN fact.sources IS :: LIST<STRING NOT NULL> NOT NULL THEN fact.sources ELSE [] END WHERE id IN ids)
  RETURN fact.package AS package, fact.sources AS sources
}
WITH ids, package, sources
WHERE package IS NULL OR package <> $package
RETURN package, count(*) AS facts, min([id IN sources WHERE id IN ids][0]) AS example
ORDER BY package
