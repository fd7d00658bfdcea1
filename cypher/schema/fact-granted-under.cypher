// name: schema/fact-granted-under
// question: What keeps the fact ids of GRANTED_UNDER unique and finds them?
// parameters: none
// returns: nothing
// used-by: Database, at start-up
// try: as it is
CREATE CONSTRAINT grantedUnderFact IF NOT EXISTS FOR ()-[fact:GRANTED_UNDER]-() REQUIRE fact.factId IS UNIQUE
