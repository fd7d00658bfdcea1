// name: schema/clause-fact
// question: What finds what a package states by the fact id of a Clause?
// parameters: none
// returns: nothing
// used-by: Database, at start-up
// try: as it is
CREATE INDEX clauseFact IF NOT EXISTS FOR (node:Clause) ON (node.factId)
