// name: read/all-nodes
// question: What nodes are there?
// parameters: none
// returns: element - the database's own id; labels; properties
// used-by: GraphReader.nodes
// try: as it is
MATCH (node)
RETURN elementId(node) AS element, labels(node) AS labels, properties(node) AS properties
