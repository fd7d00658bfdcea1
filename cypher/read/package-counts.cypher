// name: read/package-counts
// question: How many facts of a package are in force, by label, relationship type or table?
// parameters: $prefix - the package and a slash, as fact ids begin
// returns: name - label or relationship type, of a statement about another package's entity its table; facts
// used-by: GraphWriter
// try: :param prefix => 'try/'
MATCH (node:Entity)
WHERE node.factId STARTS WITH $prefix
UNWIND [label IN labels(node) WHERE label <> 'Entity'] AS name
RETURN name, count(*) AS facts
UNION ALL
MATCH (node:Clause)
WHERE node.factId STARTS WITH $prefix
RETURN 'Clause' AS name, count(*) AS facts
UNION ALL
MATCH (node:EntityStatement)
WHERE node.factId STARTS WITH $prefix
RETURN node.table AS name, count(*) AS facts
UNION ALL
MATCH ()-[fact:REQUIRES]->()
WHERE fact.factId STARTS WITH $prefix
RETURN 'REQUIRES' AS name, count(*) AS facts
UNION ALL
MATCH ()-[fact:PRODUCES]->()
WHERE fact.factId STARTS WITH $prefix
RETURN 'PRODUCES' AS name, count(*) AS facts
UNION ALL
MATCH ()-[fact:SUPPLIES]->()
WHERE fact.factId STARTS WITH $prefix
RETURN 'SUPPLIES' AS name, count(*) AS facts
UNION ALL
MATCH ()-[fact:OPERATES]->()
WHERE fact.factId STARTS WITH $prefix
RETURN 'OPERATES' AS name, count(*) AS facts
UNION ALL
MATCH ()-[fact:OWNS]->()
WHERE fact.factId STARTS WITH $prefix
RETURN 'OWNS' AS name, count(*) AS facts
UNION ALL
MATCH ()-[fact:LOCATED_IN]->()
WHERE fact.factId STARTS WITH $prefix
RETURN 'LOCATED_IN' AS name, count(*) AS facts
UNION ALL
MATCH ()-[fact:HEADQUARTERED_IN]->()
WHERE fact.factId STARTS WITH $prefix
RETURN 'HEADQUARTERED_IN' AS name, count(*) AS facts
UNION ALL
MATCH ()-[fact:CONTROLS]->()
WHERE fact.factId STARTS WITH $prefix
RETURN 'CONTROLS' AS name, count(*) AS facts
UNION ALL
MATCH ()-[fact:IMPOSED_BY]->()
WHERE fact.factId STARTS WITH $prefix
RETURN 'IMPOSED_BY' AS name, count(*) AS facts
UNION ALL
MATCH ()-[fact:ADMINISTERS]->()
WHERE fact.factId STARTS WITH $prefix
RETURN 'ADMINISTERS' AS name, count(*) AS facts
UNION ALL
MATCH ()-[fact:IMPOSES]->()
WHERE fact.factId STARTS WITH $prefix
RETURN 'IMPOSES' AS name, count(*) AS facts
UNION ALL
MATCH ()-[fact:AMENDS]->()
WHERE fact.factId STARTS WITH $prefix
RETURN 'AMENDS' AS name, count(*) AS facts
UNION ALL
MATCH ()-[fact:SUSPENDS]->()
WHERE fact.factId STARTS WITH $prefix
RETURN 'SUSPENDS' AS name, count(*) AS facts
UNION ALL
MATCH ()-[fact:RESUMES]->()
WHERE fact.factId STARTS WITH $prefix
RETURN 'RESUMES' AS name, count(*) AS facts
UNION ALL
MATCH ()-[fact:REPEALS]->()
WHERE fact.factId STARTS WITH $prefix
RETURN 'REPEALS' AS name, count(*) AS facts
UNION ALL
MATCH ()-[fact:INVOLVES]->()
WHERE fact.factId STARTS WITH $prefix
RETURN 'INVOLVES' AS name, count(*) AS facts
UNION ALL
MATCH ()-[fact:CONCERNS]->()
WHERE fact.factId STARTS WITH $prefix
RETURN 'CONCERNS' AS name, count(*) AS facts
UNION ALL
MATCH ()-[fact:GRANTED_UNDER]->()
WHERE fact.factId STARTS WITH $prefix
RETURN 'GRANTED_UNDER' AS name, count(*) AS facts
UNION ALL
MATCH ()-[fact:GRANTED_TO]->()
WHERE fact.factId STARTS WITH $prefix
RETURN 'GRANTED_TO' AS name, count(*) AS facts
UNION ALL
MATCH ()-[fact:COVERS]->()
WHERE fact.factId STARTS WITH $prefix
RETURN 'COVERS' AS name, count(*) AS facts
UNION ALL
MATCH ()-[fact:HOLDS_OFFICE]->()
WHERE fact.factId STARTS WITH $prefix
RETURN 'HOLDS_OFFICE' AS name, count(*) AS facts
UNION ALL
MATCH ()-[fact:PART_OF]->()
WHERE fact.factId STARTS WITH $prefix
RETURN 'PART_OF' AS name, count(*) AS facts
UNION ALL
MATCH ()-[fact:KIND_OF]->()
WHERE fact.factId STARTS WITH $prefix
RETURN 'KIND_OF' AS name, count(*) AS facts
UNION ALL
MATCH ()-[fact:VARIANT_OF]->()
WHERE fact.factId STARTS WITH $prefix
RETURN 'VARIANT_OF' AS name, count(*) AS facts
UNION ALL
MATCH ()-[fact:OBSERVES]->()
WHERE fact.factId STARTS WITH $prefix
RETURN 'OBSERVES' AS name, count(*) AS facts
