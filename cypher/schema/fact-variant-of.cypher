// name: schema/fact-variant-of
// question: What keeps the fact ids of VARIANT_OF unique and finds them?
// parameters: none
// returns: nothing
// used-by: Database, at start-up
// try: as it is
CREATE CONSTRAINT variantOfFact IF NOT EXISTS FOR ()-[fact:VARIANT_OF]-() REQUIRE fact.factId IS UNIQUE
