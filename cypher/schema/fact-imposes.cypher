// name: schema/fact-imposes
// question: What keeps the fact ids of IMPOSES unique and finds them?
// parameters: none
// returns: nothing
// used-by: Database, at start-up
// try: as it is
CREATE CONSTRAINT imposesFact IF NOT EXISTS FOR ()-[fact:IMPOSES]-() REQUIRE fact.factId IS UNIQUE
