// name: read/version
// question: Which state is the database in? (its answer is the bookmark)
// parameters: none
// returns: one - 1
// used-by: SupplyGraphs.current
// try: as it is
RETURN 1 AS one
