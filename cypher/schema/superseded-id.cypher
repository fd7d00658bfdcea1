// name: schema/superseded-id
// question: What finds superseded facts by their id?
// parameters: none
// returns: nothing
// used-by: Database, at start-up
// try: as it is
CREATE INDEX supersededId IF NOT EXISTS FOR (old:SupersededFact) ON (old.id)
