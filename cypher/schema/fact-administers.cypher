// name: schema/fact-administers
// question: What keeps the fact ids of ADMINISTERS unique and finds them?
// parameters: none
// returns: nothing
// used-by: Database, at start-up
// try: as it is
CREATE CONSTRAINT administersFact IF NOT EXISTS FOR ()-[fact:ADMINISTERS]-() REQUIRE fact.factId IS UNIQUE
