// name: schema/fact-suspends
// question: What keeps the fact ids of SUSPENDS unique and finds them?
// parameters: none
// returns: nothing
// used-by: Database, at start-up
// try: as it is
CREATE CONSTRAINT suspendsFact IF NOT EXISTS FOR ()-[fact:SUSPENDS]-() REQUIRE fact.factId IS UNIQUE
