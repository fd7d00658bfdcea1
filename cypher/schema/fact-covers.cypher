// name: schema/fact-covers
// question: What keeps the fact ids of COVERS unique and finds them?
// parameters: none
// returns: nothing
// used-by: Database, at start-up
// try: as it is
CREATE CONSTRAINT coversFact IF NOT EXISTS FOR ()-[fact:COVERS]-() REQUIRE fact.factId IS UNIQUE
