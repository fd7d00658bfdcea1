// name: schema/entity-fact
// question: What finds what a package states by the fact id of a Entity?
// parameters: none
// returns: nothing
// used-by: Database, at start-up
// try: as it is
CREATE INDEX entityFact IF NOT EXISTS FOR (node:Entity) ON (node.factId)
