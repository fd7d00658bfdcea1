// name: schema/load-lock
// question: What keeps the lock of loads unique?
// parameters: none
// returns: nothing
// used-by: Database, at start-up
// try: as it is
CREATE CONSTRAINT loadLock IF NOT EXISTS FOR (lock:LoadLock) REQUIRE lock.id IS UNIQUE
