// name: load/discard-statements
// question: Which statements about entities of other packages were never in force and go without a trace?
// parameters: $elements - the database's own ids
// returns: written - how many
// used-by: GraphWriter
// try: :param elements => []
UNWIND $elements AS element
MATCH (statement:EntityStatement)
WHERE elementId(statement) = element
DETACH DELETE statement
RETURN count(*) AS written
