// name: read/package-version
// question: Which version of a package is loaded?
// parameters: $package - the package
// returns: version - its version; no row where it is not loaded
// used-by: GraphWriter
// try: :param package => 'try'
MATCH (package:Package {id: $package})
RETURN package.version AS version
