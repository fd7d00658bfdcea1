// name: read/snapshot-nodes
// question: Which entities are there?
// parameters: none
// returns: element - the database's own id; labels; id; supplierList
// used-by: SupplyGraphs.current
// try: as it is
MATCH (node:Entity)
RETURN elementId(node) AS element, labels(node) AS labels, node.id AS id, node.supplierList AS supplierList
