// name: schema/statement-id
// question: What finds what packages state beside an entity by its id?
// parameters: none
// returns: nothing
// used-by: Database, at start-up
// try: as it is
CREATE INDEX statementId IF NOT EXISTS FOR (statement:EntityStatement) ON (statement.id)
