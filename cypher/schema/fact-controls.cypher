// name: schema/fact-controls
// question: What keeps the fact ids of CONTROLS unique and finds them?
// parameters: none
// returns: nothing
// used-by: Database, at start-up
// try: as it is
CREATE CONSTRAINT controlsFact IF NOT EXISTS FOR ()-[fact:CONTROLS]-() REQUIRE fact.factId IS UNIQUE
