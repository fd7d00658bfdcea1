// name: load/lock
// question: Whose turn is it to load?
// parameters: none
// returns: one - 1, once no other load is under way
// used-by: GraphWriter
// try: as it is
MERGE (lock:LoadLock {id: 'load'})
SET lock.id = 'load'
RETURN 1 AS one
