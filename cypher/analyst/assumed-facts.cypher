// name: analyst/assumed-facts
// question: Which recipe steps did nobody publish, only assume?
// parameters: none
// returns: product; slot; input; fact - fact id; note
// used-by: people, in the Neo4j Browser
// try: as it is
MATCH (product:Entity)-[fact:REQUIRES {factKind: 'ASSUMED'}]->(input:Entity)
RETURN product.id AS product, fact.slot AS slot, input.id AS input, fact.factId AS fact, fact.note AS note
ORDER BY product, slot, input
LIMIT 500
