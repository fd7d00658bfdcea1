// name: schema/fact-produces
// question: What keeps the fact ids of PRODUCES unique and finds them?
// parameters: none
// returns: nothing
// used-by: Database, at start-up
// try: as it is
CREATE CONSTRAINT producesFact IF NOT EXISTS FOR ()-[fact:PRODUCES]-() REQUIRE fact.factId IS UNIQUE
