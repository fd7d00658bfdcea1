// name: read/package
// question: What is known of a package?
// parameters: $id - the package
// returns: package - its properties; no row where it is not in force
// used-by: GraphWriter
// try: :param id => 'try'
MATCH (package:Package {id: $id})
WHERE coalesce(package.state, 'IN_FORCE') = 'IN_FORCE'
RETURN package {.*} AS package
