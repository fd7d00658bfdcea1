// name: read/snapshot-clauses
// question: Which clauses does each license regime have?
// parameters: none
// returns: element - the database's own id; id; regime - id; clause, effect, reach
// used-by: SupplyGraphs.current
// try: as it is
MATCH (node:Clause)
OPTIONAL MATCH (regime:LicenseRegime)-[:HAS_CLAUSE]->(node)
RETURN elementId(node) AS element, node.id AS id, regime.id AS regime,
       node.clause AS clause, node.effect AS effect, node.reach AS reach
