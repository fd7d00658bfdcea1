// name: load/let-go
// question: Which entities of a package that goes has somebody written upon by hand meanwhile? (they belong to
//   nobody from now on)
// parameters: $withdrawn - maps of element, the database's own id, and contentHash, that of the row withdrawn
//   $package - the package that goes
// returns: written - how many
// used-by: GraphWriter
// try: :param withdrawn => []
//   :param package => 'try'
UNWIND $withdrawn AS one
MATCH (node:Entity)
WHERE elementId(node) = one.element AND coalesce(node.contentHash, '') = one.contentHash
  AND (EXISTS { MATCH (node)--(:Entity) }
       OR EXISTS {
         MATCH (node)-[:HAS_CLAUSE]->(clause:Clause)
         WHERE clause.package IS NULL OR clause.package <> $package
       })
REMOVE node.factId, node.package, node.packageVersion, node.contentHash, node.recordedFrom
RETURN count(*) AS written
