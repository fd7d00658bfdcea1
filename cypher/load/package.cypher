// name: load/package
// question: Which package was loaded, and when?
// parameters: $id - the package
//   $version - its version
//   $title - its title
//   $facts - how many facts it states
// returns: facts - how many facts it states
// used-by: GraphWriter
// try: :param id => 'try'
//   :param version => '1'
//   :param title => 'A try'
//   :param facts => 40
MERGE (package:Package {id: $id})
SET package.version = $version,
    package.title = $title,
    package.facts = $facts,
    package.loadedAt = datetime()
RETURN package.facts AS facts
