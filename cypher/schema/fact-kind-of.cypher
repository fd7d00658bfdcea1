// name: schema/fact-kind-of
// question: What keeps the fact ids of KIND_OF unique and finds them?
// parameters: none
// returns: nothing
// used-by: Database, at start-up
// try: as it is
CREATE CONSTRAINT kindOfFact IF NOT EXISTS FOR ()-[fact:KIND_OF]-() REQUIRE fact.factId IS UNIQUE
