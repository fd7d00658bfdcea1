// name: schema/fact-operates
// question: What keeps the fact ids of OPERATES unique and finds them?
// parameters: none
// returns: nothing
// used-by: Database, at start-up
// try: as it is
CREATE CONSTRAINT operatesFact IF NOT EXISTS FOR ()-[fact:OPERATES]-() REQUIRE fact.factId IS UNIQUE
