// name: schema/fact-amends
// question: What keeps the fact ids of AMENDS unique and finds them?
// parameters: none
// returns: nothing
// used-by: Database, at start-up
// try: as it is
CREATE CONSTRAINT amendsFact IF NOT EXISTS FOR ()-[fact:AMENDS]-() REQUIRE fact.factId IS UNIQUE
