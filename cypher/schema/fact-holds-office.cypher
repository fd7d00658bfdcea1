// name: schema/fact-holds-office
// question: What keeps the fact ids of HOLDS_OFFICE unique and finds them?
// parameters: none
// returns: nothing
// used-by: Database, at start-up
// try: as it is
CREATE CONSTRAINT holdsOfficeFact IF NOT EXISTS FOR ()-[fact:HOLDS_OFFICE]-() REQUIRE fact.factId IS UNIQUE
