// name: load/drop-left-index
// question: Which index did a constraint leave behind whose creation was broken off?
// parameters: $name - the name of the index, which is that of the constraint
// returns: nothing
// used-by: Database, at start-up
// try: :param name => 'left'
DROP INDEX $name IF EXISTS
