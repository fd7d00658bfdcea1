// name: read/unfinished-packages
// question: Which packages were being loaded or removed in batches when that was broken off?
// parameters: none
// returns: package - its properties
// used-by: GraphWriter
// try: as it is
MATCH (package:Package)
WHERE package.state IN ['LOADING', 'REMOVING']
RETURN package {.*} AS package
ORDER BY package.id
