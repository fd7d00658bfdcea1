// name: read/package-counts
// question: How many facts of a package are in the database, by label or relationship type?
// parameters: $package - the package
// returns: name - label or relationship type; facts
// used-by: GraphWriter
// try: :param package => 'try'
MATCH (node:Entity {package: $package})
UNWIND [label IN labels(node) WHERE label <> 'Entity'] AS name
RETURN name, count(*) AS facts
UNION ALL
MATCH (:Clause {package: $package})
RETURN 'Clause' AS name, count(*) AS facts
UNION ALL
MATCH (:Entity)-[fact {package: $package}]->(:Entity)
RETURN type(fact) AS name, count(*) AS facts
