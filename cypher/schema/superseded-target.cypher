// name: schema/superseded-target
// question: What finds superseded facts by their target?
// parameters: none
// returns: nothing
// used-by: Database, at start-up
// try: as it is
CREATE INDEX supersededTarget IF NOT EXISTS FOR (old:SupersededFact) ON (old.target)
