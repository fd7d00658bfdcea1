// name: schema/fact-resumes
// question: What keeps the fact ids of RESUMES unique and finds them?
// parameters: none
// returns: nothing
// used-by: Database, at start-up
// try: as it is
CREATE CONSTRAINT resumesFact IF NOT EXISTS FOR ()-[fact:RESUMES]-() REQUIRE fact.factId IS UNIQUE
