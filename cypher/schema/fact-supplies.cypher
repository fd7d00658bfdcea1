// name: schema/fact-supplies
// question: What keeps the fact ids of SUPPLIES unique and finds them?
// parameters: none
// returns: nothing
// used-by: Database, at start-up
// try: as it is
CREATE CONSTRAINT suppliesFact IF NOT EXISTS FOR ()-[fact:SUPPLIES]-() REQUIRE fact.factId IS UNIQUE
