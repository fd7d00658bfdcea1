// name: schema/fact-granted-to
// question: What keeps the fact ids of GRANTED_TO unique and finds them?
// parameters: none
// returns: nothing
// used-by: Database, at start-up
// try: as it is
CREATE CONSTRAINT grantedToFact IF NOT EXISTS FOR ()-[fact:GRANTED_TO]-() REQUIRE fact.factId IS UNIQUE
