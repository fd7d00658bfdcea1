// name: schema/fact-concerns
// question: What keeps the fact ids of CONCERNS unique and finds them?
// parameters: none
// returns: nothing
// used-by: Database, at start-up
// try: as it is
CREATE CONSTRAINT concernsFact IF NOT EXISTS FOR ()-[fact:CONCERNS]-() REQUIRE fact.factId IS UNIQUE
