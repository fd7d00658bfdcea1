// name: read/packages-at
// question: Which packages were in force at a time, and when was something loaded or unloaded last before?
// parameters: $knownAt - the time
// returns: first - when something was loaded for the first time, lastChange - for the last time up to the time; null where
//   nothing was; packages - properties of what was in force, by id
// used-by: SupplyGraphs.packagesAt
// try: :param knownAt => datetime('2026-06-01T00:00:00Z')
OPTIONAL MATCH (package:Package|SupersededPackage)
WHERE coalesce(package.state, 'IN_FORCE') <> 'LOADING'
UNWIND [package.loadedAt, package.removedAt, package.recordedTo] AS change
WITH min(change) AS first, max(CASE WHEN change <= $knownAt THEN change END) AS lastChange
RETURN first, lastChange,
       COLLECT {
         MATCH (package:Package|SupersededPackage)
         WHERE coalesce(package.state, 'IN_FORCE') <> 'LOADING'
           AND package.loadedAt <= $knownAt
           AND coalesce($knownAt < coalesce(package.recordedTo, package.removedAt), true)
         RETURN package {.*, public: coalesce(package.publicInForce, package.public)} ORDER BY package.id
       } AS packages
