// name: schema/clause-id
// question: What keeps the id of a clause unique?
// parameters: none
// returns: nothing
// used-by: Database, at start-up
// try: as it is
CREATE CONSTRAINT clauseId IF NOT EXISTS FOR (clause:Clause) REQUIRE clause.id IS UNIQUE
