// name: analyst/conflicting-statements
// question: Where do packages state something else about a thing than its owner does? (as the values of otherStatements)
// parameters: none
// returns: entity - id, or id of the clause; property; value - the owner's, nothing where it states none; owner - its
//   package, nothing for what was written by hand; otherValue; otherPackage
// used-by: people, in the Neo4j Browser
// try: as it is
MATCH (statement:EntityStatement)-[:ABOUT]->(node:Entity|Clause)
UNWIND keys(statement) AS property
WITH node, statement, property
WHERE NOT property IN ['id', 'table', 'factId', 'package', 'packageVersion', 'contentHash', 'recordedFrom', 'sources',
        'locators', 'factKind', 'confidence', 'undisclosed', 'undisclosedReasons']
  AND (node[property] IS NULL OR node[property] <> statement[property])
RETURN node.id AS entity, property, node[property] AS value, node.package AS owner,
       statement[property] AS otherValue, statement.package AS otherPackage
ORDER BY entity, property, otherPackage
LIMIT 1000
