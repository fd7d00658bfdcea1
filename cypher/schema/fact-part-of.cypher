// name: schema/fact-part-of
// question: What keeps the fact ids of PART_OF unique and finds them?
// parameters: none
// returns: nothing
// used-by: Database, at start-up
// try: as it is
CREATE CONSTRAINT partOfFact IF NOT EXISTS FOR ()-[fact:PART_OF]-() REQUIRE fact.factId IS UNIQUE
