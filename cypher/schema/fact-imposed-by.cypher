// name: schema/fact-imposed-by
// question: What keeps the fact ids of IMPOSED_BY unique and finds them?
// parameters: none
// returns: nothing
// used-by: Database, at start-up
// try: as it is
CREATE CONSTRAINT imposedByFact IF NOT EXISTS FOR ()-[fact:IMPOSED_BY]-() REQUIRE fact.factId IS UNIQUE
