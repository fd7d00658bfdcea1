// name: schema/fact-requires
// question: What keeps the fact ids of REQUIRES unique and finds them?
// parameters: none
// returns: nothing
// used-by: Database, at start-up
// try: as it is
CREATE CONSTRAINT requiresFact IF NOT EXISTS FOR ()-[fact:REQUIRES]-() REQUIRE fact.factId IS UNIQUE
