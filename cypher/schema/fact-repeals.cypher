// name: schema/fact-repeals
// question: What keeps the fact ids of REPEALS unique and finds them?
// parameters: none
// returns: nothing
// used-by: Database, at start-up
// try: as it is
CREATE CONSTRAINT repealsFact IF NOT EXISTS FOR ()-[fact:REPEALS]-() REQUIRE fact.factId IS UNIQUE
