// name: read/match
// question: Which entities of public packages have a property, and what is its value?
// parameters: $package - the package whose rows are matched; its own entities are left out
//   $label - the label of the kind
//   $property - the property
// returns: id; value - as text
// used-by: EntityMatches
// try: :param package => 'other'
//   :param label => 'Element'
//   :param property => 'cas'
MATCH (node:Entity)
WHERE $label IN labels(node) AND node[$property] IS NOT NULL AND node.id IS NOT NULL
OPTIONAL MATCH (owner:Package {id: node.package})
WITH node, coalesce(owner.public, true) AS public
WHERE public AND (node.package IS NULL OR node.package <> $package)
RETURN node.id AS id, toString(node[$property]) AS value
