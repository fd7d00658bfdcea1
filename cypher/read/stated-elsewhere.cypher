// name: read/stated-elsewhere
// question: Which entities and clauses do other packages state?
// parameters: $package - the package that is to be loaded
//   $public - whether it is public
// returns: id; labels; owned - whether another package stays their owner
// used-by: GraphWriter
// try: :param package => 'other'
//   :param public => true
MATCH (node:Entity)
OPTIONAL MATCH (owner:Package {id: node.package})
WITH node, node.package IS NULL OR node.package <> $package AS others, coalesce(owner.public, true) AS public
WHERE others OR EXISTS {
        MATCH (node)<-[:ABOUT]-(statement:EntityStatement)
        WHERE statement.package <> $package
      }
RETURN node.id AS id, labels(node) AS labels, others AND (public OR NOT $public) AS owned
UNION ALL
MATCH (node:Clause)
OPTIONAL MATCH (owner:Package {id: node.package})
WITH node, node.package IS NULL OR node.package <> $package AS others, coalesce(owner.public, true) AS public
WHERE others OR EXISTS {
        MATCH (node)<-[:ABOUT]-(statement:EntityStatement)
        WHERE statement.package <> $package
      }
RETURN node.id AS id, labels(node) AS labels, others AND (public OR NOT $public) AS owned
