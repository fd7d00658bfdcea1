// name: read/package-relationships
// question: Which relationships of a package are in force?
// parameters: $prefix - the package and a slash, as fact ids begin
// returns: form - RELATIONSHIP; factId; contentHash - of the row; element - the
//   database's own id
// used-by: GraphWriter
// try: :param prefix => 'try/'
MATCH ()-[fact:REQUIRES]->()
WHERE fact.factId STARTS WITH $prefix
RETURN 'RELATIONSHIP' AS form, fact.factId AS factId, fact.contentHash AS contentHash, elementId(fact) AS element
UNION ALL
MATCH ()-[fact:PRODUCES]->()
WHERE fact.factId STARTS WITH $prefix
RETURN 'RELATIONSHIP' AS form, fact.factId AS factId, fact.contentHash AS contentHash, elementId(fact) AS element
UNION ALL
MATCH ()-[fact:SUPPLIES]->()
WHERE fact.factId STARTS WITH $prefix
RETURN 'RELATIONSHIP' AS form, fact.factId AS factId, fact.contentHash AS contentHash, elementId(fact) AS element
UNION ALL
MATCH ()-[fact:OPERATES]->()
WHERE fact.factId STARTS WITH $prefix
RETURN 'RELATIONSHIP' AS form, fact.factId AS factId, fact.contentHash AS contentHash, elementId(fact) AS element
UNION ALL
MATCH ()-[fact:OWNS]->()
WHERE fact.factId STARTS WITH $prefix
RETURN 'RELATIONSHIP' AS form, fact.factId AS factId, fact.contentHash AS contentHash, elementId(fact) AS element
UNION ALL
MATCH ()-[fact:LOCATED_IN]->()
WHERE fact.factId STARTS WITH $prefix
RETURN 'RELATIONSHIP' AS form, fact.factId AS factId, fact.contentHash AS contentHash, elementId(fact) AS element
UNION ALL
MATCH ()-[fact:HEADQUARTERED_IN]->()
WHERE fact.factId STARTS WITH $prefix
RETURN 'RELATIONSHIP' AS form, fact.factId AS factId, fact.contentHash AS contentHash, elementId(fact) AS element
UNION ALL
MATCH ()-[fact:CONTROLS]->()
WHERE fact.factId STARTS WITH $prefix
RETURN 'RELATIONSHIP' AS form, fact.factId AS factId, fact.contentHash AS contentHash, elementId(fact) AS element
UNION ALL
MATCH ()-[fact:IMPOSED_BY]->()
WHERE fact.factId STARTS WITH $prefix
RETURN 'RELATIONSHIP' AS form, fact.factId AS factId, fact.contentHash AS contentHash, elementId(fact) AS element
UNION ALL
MATCH ()-[fact:ADMINISTERS]->()
WHERE fact.factId STARTS WITH $prefix
RETURN 'RELATIONSHIP' AS form, fact.factId AS factId, fact.contentHash AS contentHash, elementId(fact) AS element
UNION ALL
MATCH ()-[fact:IMPOSES]->()
WHERE fact.factId STARTS WITH $prefix
RETURN 'RELATIONSHIP' AS form, fact.factId AS factId, fact.contentHash AS contentHash, elementId(fact) AS element
UNION ALL
MATCH ()-[fact:AMENDS]->()
WHERE fact.factId STARTS WITH $prefix
RETURN 'RELATIONSHIP' AS form, fact.factId AS factId, fact.contentHash AS contentHash, elementId(fact) AS element
UNION ALL
MATCH ()-[fact:SUSPENDS]->()
WHERE fact.factId STARTS WITH $prefix
RETURN 'RELATIONSHIP' AS form, fact.factId AS factId, fact.contentHash AS contentHash, elementId(fact) AS element
UNION ALL
MATCH ()-[fact:RESUMES]->()
WHERE fact.factId STARTS WITH $prefix
RETURN 'RELATIONSHIP' AS form, fact.factId AS factId, fact.contentHash AS contentHash, elementId(fact) AS element
UNION ALL
MATCH ()-[fact:REPEALS]->()
WHERE fact.factId STARTS WITH $prefix
RETURN 'RELATIONSHIP' AS form, fact.factId AS factId, fact.contentHash AS contentHash, elementId(fact) AS element
UNION ALL
MATCH ()-[fact:INVOLVES]->()
WHERE fact.factId STARTS WITH $prefix
RETURN 'RELATIONSHIP' AS form, fact.factId AS factId, fact.contentHash AS contentHash, elementId(fact) AS element
UNION ALL
MATCH ()-[fact:CONCERNS]->()
WHERE fact.factId STARTS WITH $prefix
RETURN 'RELATIONSHIP' AS form, fact.factId AS factId, fact.contentHash AS contentHash, elementId(fact) AS element
UNION ALL
MATCH ()-[fact:GRANTED_UNDER]->()
WHERE fact.factId STARTS WITH $prefix
RETURN 'RELATIONSHIP' AS form, fact.factId AS factId, fact.contentHash AS contentHash, elementId(fact) AS element
UNION ALL
MATCH ()-[fact:GRANTED_TO]->()
WHERE fact.factId STARTS WITH $prefix
RETURN 'RELATIONSHIP' AS form, fact.factId AS factId, fact.contentHash AS contentHash, elementId(fact) AS element
UNION ALL
MATCH ()-[fact:COVERS]->()
WHERE fact.factId STARTS WITH $prefix
RETURN 'RELATIONSHIP' AS form, fact.factId AS factId, fact.contentHash AS contentHash, elementId(fact) AS element
UNION ALL
MATCH ()-[fact:HOLDS_OFFICE]->()
WHERE fact.factId STARTS WITH $prefix
RETURN 'RELATIONSHIP' AS form, fact.factId AS factId, fact.contentHash AS contentHash, elementId(fact) AS element
UNION ALL
MATCH ()-[fact:PART_OF]->()
WHERE fact.factId STARTS WITH $prefix
RETURN 'RELATIONSHIP' AS form, fact.factId AS factId, fact.contentHash AS contentHash, elementId(fact) AS element
UNION ALL
MATCH ()-[fact:KIND_OF]->()
WHERE fact.factId STARTS WITH $prefix
RETURN 'RELATIONSHIP' AS form, fact.factId AS factId, fact.contentHash AS contentHash, elementId(fact) AS element
UNION ALL
MATCH ()-[fact:VARIANT_OF]->()
WHERE fact.factId STARTS WITH $prefix
RETURN 'RELATIONSHIP' AS form, fact.factId AS factId, fact.contentHash AS contentHash, elementId(fact) AS element
UNION ALL
MATCH ()-[fact:OBSERVES]->()
WHERE fact.factId STARTS WITH $prefix
RETURN 'RELATIONSHIP' AS form, fact.factId AS factId, fact.contentHash AS contentHash, elementId(fact) AS element
