// name: load/remove-package
// question: Which package is no longer loaded?
// parameters: $id - the package
// returns: written - how many
// used-by: GraphWriter
// try: :param id => 'other'
MATCH (package:Package {id: $id})
DELETE package
RETURN count(*) AS written
