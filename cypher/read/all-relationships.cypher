// name: read/all-relationships
// question: What relationships are there?
// parameters: none
// returns: origin, target - the database's own ids of the ends; type; properties
// used-by: GraphReader.relationships
// try: as it is
MATCH (origin)-[fact]->(target)
RETURN elementId(origin) AS origin, elementId(target) AS target, type(fact) AS type,
       properties(fact) AS properties
