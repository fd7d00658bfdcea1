// name: schema/fact-owns
// question: What keeps the fact ids of OWNS unique and finds them?
// parameters: none
// returns: nothing
// used-by: Database, at start-up
// try: as it is
CREATE CONSTRAINT ownsFact IF NOT EXISTS FOR ()-[fact:OWNS]-() REQUIRE fact.factId IS UNIQUE
