// name: schema/superseded-table
// question: What finds superseded facts by their table?
// parameters: none
// returns: nothing
// used-by: Database, at start-up
// try: as it is
CREATE INDEX supersededTable IF NOT EXISTS FOR (old:SupersededFact) ON (old.table)
