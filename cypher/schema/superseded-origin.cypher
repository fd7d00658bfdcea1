// name: schema/superseded-origin
// question: What finds superseded facts by their origin?
// parameters: none
// returns: nothing
// used-by: Database, at start-up
// try: as it is
CREATE INDEX supersededOrigin IF NOT EXISTS FOR (old:SupersededFact) ON (old.origin)
