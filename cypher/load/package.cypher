// name: load/package
// question: Which package was loaded, and when?
// parameters: $id - the package
//   $version - its version
//   $title - its title
//   $public - whether a question without packages believes it
//   $loadedAt - when
//   $tables - the tables it has facts in
//   $counts - how many, for each table
//   $facts - how many in all
// returns: facts - how many facts it states
// used-by: GraphWriter
// try: :param id => 'try'
//   :param version => '1'
//   :param title => 'A try'
//   :param public => true
//   :param loadedAt => datetime('2026-06-01T00:00:00Z')
//   :param tables => ['elements']
//   :param counts => [40]
//   :param facts => 40
MERGE (package:Package {id: $id})
SET package.version = $version,
    package.title = $title,
    package.public = $public,
    package.loadedAt = $loadedAt,
    package.tables = $tables,
    package.counts = $counts,
    package.facts = $facts,
    package.state = 'IN_FORCE'
REMOVE package.publicInForce, package.claim, package.progress
RETURN package.facts AS facts
