// name: read/is-seed-unfinished
// question: Was a load of the seed data begun and not finished?
// parameters: none
// returns: unfinished - whether it was
// used-by: GraphWriter
// try: as it is
RETURN EXISTS { MATCH (seed:SeedLoad) WHERE seed.complete = false } AS unfinished
