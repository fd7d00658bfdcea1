// name: read/owners
// question: Which package owns these entities and clauses?
// parameters: $ids - the ids
// returns: id; owner - nothing for what was written by hand; public - whether the owner is public
// used-by: GraphWriter
// try: :param ids => ['element:Dy', 'regime:no-18#1']
UNWIND $ids AS id
MATCH (node:Entity|Clause {id: id})
OPTIONAL MATCH (package:Package {id: node.package})
RETURN node.id AS id, node.package AS owner, coalesce(package.public, true) AS public
