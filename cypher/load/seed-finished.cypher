// name: load/seed-finished
// question: Is the seed data loaded, all packages of it?
// parameters: none
// returns: one - 1
// used-by: GraphWriter
// try: as it is
MERGE (seed:SeedLoad {id: 'seed'})
SET seed.complete = true
RETURN 1 AS one
