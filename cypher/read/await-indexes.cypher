// name: read/await-indexes
// question: Are all indexes ready?
// parameters: $seconds - how long to wait at most
// returns: nothing
// used-by: Database, at start-up
// try: :param seconds => 60
CALL db.awaitIndexes($seconds)
