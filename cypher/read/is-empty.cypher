// name: read/is-empty
// question: Is there nothing in the database yet?
// parameters: none
// returns: empty - whether there is nothing
// used-by: GraphWriter
// try: as it is
RETURN NOT EXISTS { MATCH (:Entity) } AND NOT EXISTS { MATCH (:Package) } AS empty
