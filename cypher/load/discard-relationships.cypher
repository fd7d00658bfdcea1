// name: load/discard-relationships
// question: Which relationships were never in force and go without a trace?
// parameters: $elements - the database's own ids
// returns: written - how many
// used-by: GraphWriter
// try: :param elements => []
UNWIND $elements AS element
MATCH ()-[fact]->()
WHERE elementId(fact) = element
DELETE fact
RETURN count(*) AS written
