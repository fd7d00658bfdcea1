// name: read/packages
// question: Which packages are loaded?
// parameters: none
// returns: package - its properties
// used-by: SupplyGraphs.packages
// try: as it is
MATCH (package:Package)
WHERE coalesce(package.state, 'IN_FORCE') = 'IN_FORCE'
RETURN package {.*} AS package
ORDER BY package.id
