// name: schema/fact-headquartered-in
// question: What keeps the fact ids of HEADQUARTERED_IN unique and finds them?
// parameters: none
// returns: nothing
// used-by: Database, at start-up
// try: as it is
CREATE CONSTRAINT headquarteredInFact IF NOT EXISTS FOR ()-[fact:HEADQUARTERED_IN]-() REQUIRE fact.factId IS UNIQUE
