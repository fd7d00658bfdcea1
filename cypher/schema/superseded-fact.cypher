// name: schema/superseded-fact
// question: What finds what a package states by the fact id of a SupersededFact?
// parameters: none
// returns: nothing
// used-by: Database, at start-up
// try: as it is
CREATE INDEX supersededFact IF NOT EXISTS FOR (node:SupersededFact) ON (node.factId)
