// name: read/package
// question: What is known of a package?
// parameters: $id - the package
// returns: package - its properties; no row where it is not loaded
// used-by: GraphWriter
// try: :param id => 'try'
MATCH (package:Package {id: $id})
RETURN package {.*} AS package
