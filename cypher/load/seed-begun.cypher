// name: load/seed-begun
// question: Is the seed data being loaded?
// parameters: none
// returns: one - 1
// used-by: GraphWriter
// try: as it is
MERGE (seed:SeedLoad {id: 'seed'})
SET seed.complete = false
RETURN 1 AS one
