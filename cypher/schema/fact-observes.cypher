// name: schema/fact-observes
// question: What keeps the fact ids of OBSERVES unique and finds them?
// parameters: none
// returns: nothing
// used-by: Database, at start-up
// try: as it is
CREATE CONSTRAINT observesFact IF NOT EXISTS FOR ()-[fact:OBSERVES]-() REQUIRE fact.factId IS UNIQUE
