// name: schema/statement-fact
// question: What finds what a package states by the fact id of a EntityStatement?
// parameters: none
// returns: nothing
// used-by: Database, at start-up
// try: as it is
CREATE INDEX statementFact IF NOT EXISTS FOR (node:EntityStatement) ON (node.factId)
