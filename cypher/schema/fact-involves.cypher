// name: schema/fact-involves
// question: What keeps the fact ids of INVOLVES unique and finds them?
// parameters: none
// returns: nothing
// used-by: Database, at start-up
// try: as it is
CREATE CONSTRAINT involvesFact IF NOT EXISTS FOR ()-[fact:INVOLVES]-() REQUIRE fact.factId IS UNIQUE
