// name: schema/fact-located-in
// question: What keeps the fact ids of LOCATED_IN unique and finds them?
// parameters: none
// returns: nothing
// used-by: Database, at start-up
// try: as it is
CREATE CONSTRAINT locatedInFact IF NOT EXISTS FOR ()-[fact:LOCATED_IN]-() REQUIRE fact.factId IS UNIQUE
